/** What went wrong in the library, as a sentence for its user: what happened, and what to do. */

/** A failure whose message is already such a sentence. */
export class LibraryFailure extends Error {
  override readonly name = 'LibraryFailure';
}

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^QuotaExceeded/u, '磁盘空间不足，没有写入。请清理磁盘后再试；您填写的内容还在。'],
  [/^(?:Version|Upgrade|Schema)/u, '资料库由较新版本的扩展建立，请先升级扩展。'],
  [/^(?:MissingAPI|Security)/u, '浏览器不允许保存数据。请检查隐私设置，或换到普通窗口（非无痕）再试。'],
  [/^(?:OpenFailed|Unknown|InvalidState|NoSuchDatabase)/u, '资料库打不开。请重启浏览器再试；仍不行时，请检查磁盘。'],
  [/^(?:DatabaseClosed|Blocked)/u, '资料库已关闭：扩展可能刚在别处更新。请关掉党建剪报的其他窗口，重新打开后再试。'],
  [/^(?:Abort|Timeout|TransactionInactive|PrematureCommit)/u, '写入被中断，没有保存任何内容。请再试一次。'],
];

/** The sentence for any error that a query of lib/store throws. The most particular cause wins. */
export function failureSentence(error: unknown): string {
  const causes = causesOf(error);
  const told = causes.find((cause) => cause instanceof LibraryFailure);
  if (told) return told.message;
  for (const [name, sentence] of SENTENCES) if (causes.some((cause) => name.test(cause.name))) return sentence;
  const last = causes.at(-1);
  return `资料库出错（${last ? `${last.name}: ${last.message}` : String(error)}）。请再试一次。`;
}

/** An error and what it wraps: Dexie keeps the browser's own error in `inner`. */
function causesOf(error: unknown): { readonly name: string; readonly message: string }[] {
  const causes: { readonly name: string; readonly message: string }[] = [];
  for (let next = error; next instanceof Object && causes.length < 8; ) {
    const { name, message, inner, cause }: { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown } =
      next;
    if (next instanceof LibraryFailure) causes.push(next);
    else causes.push({ name: String(name), message: String(message) });
    next = inner ?? cause;
  }
  return causes;
}
