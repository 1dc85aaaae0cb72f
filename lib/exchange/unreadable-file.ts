/** Why a file cannot be imported at all: a Chinese sentence that says what is wrong and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

export const NOTHING_IMPORTED = '没有导入任何内容。';
export const NOT_OURS =
  '这不是可以导入的文件。请选择由「导出 JSON」得到的文件，或 Hypothesis、Obsidian Web Clipper 导出的 JSON。';
export const CUT_OFF = `文件不完整，可能没有下载或复制完。请重新取得这个文件再导入。${NOTHING_IMPORTED}`;
