/** Which lines of a page are no lines of its text: a sentence that an e-paper's layout or a `<br>` breaks runs on. */

/**
 * For each line whether its sentence runs on into the next, for lines that follow one another in one block or in blocks of
 * one sort. `isBreak` tells of a line whether only a `<br>` ends it. By the lines' words and widths alone: no layout is asked.
 */
export function runOns(lines: readonly string[], isBreak: (index: number) => boolean): boolean[] {
  const texts = lines.map((line) => line.trimEnd());
  const full = fullWidth(texts);
  const indents = isIndented(texts);
  return texts.map((text, index) => {
    const next = texts[index + 1];
    if (next === undefined || SENTENCE_END.test(text) || INDENTED.test(next)) return false;
    if (PAUSE.test(text) || hasOpenPair(text)) return true;
    if (ITEM.test(next)) return false;
    if (indents && widthOf(text) >= NARROWEST && PAUSES.test(text)) return true;
    if (full !== undefined && isNear(widthOf(text), full)) return true;
    return isBreak(index) && isBrokenSentence(text, next);
  });
}

const SENTENCE_END = /[。！？!?；;…：:][”’」』）)》】"]*$/u;
// a new paragraph begins with two spaces, wide ones or no-break ones
const INDENTED = /^(?:\u3000|[\u00a0\u2002\u2003 ]{2})/u;
const PAUSE = /[，、,]$/u;
const PAUSES = /[，。；、]/u;
// （一） 一、 1. 第三条 ▲ ★ 来源：
const ITEM =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、．]|第[一二三四五六七八九十百\d]+[章节条]|[▲△★■●◆○·•]|[^，。]{1,6}[：:])/u;

/** Where paragraphs begin with two spaces, a line without them that follows no sentence's end is the rest of one. */
function isIndented(texts: readonly string[]): boolean {
  const begun = texts.filter((_, index) => index === 0 || SENTENCE_END.test(texts[index - 1] ?? ''));
  return begun.length > 1 && begun.filter((text) => INDENTED.test(text)).length >= 0.8 * begun.length;
}

/** “ 《 （ opened and not closed: a name goes on. */
function hasOpenPair(text: string): boolean {
  return ['“”', '《》', '（）', '「」'].some(
    ([open = '', close = '']) =>
      text.lastIndexOf(open) > text.lastIndexOf(close) && text.length - text.lastIndexOf(open) < LONGEST_NAME,
  );
}

/** What is opened longer ago than this was never closed. */
const LONGEST_NAME = 60;

/** 近日，云州市公安局 / 推出便民举措，办理更快了。 */
function isBrokenSentence(text: string, next: string): boolean {
  return text.length >= 8 && /[，、；]/u.test(text) && /\p{Script=Han}$/u.test(text) && /。[”’）]*$/u.test(next);
}

/** Full-width characters count 2. */
function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return width;
}

/** Punctuation may not begin a line: some end a character or two earlier than others. */
const SLACK = 5;
const NARROWEST = 28;
const WIDEST = 200;

function isNear(width: number, full: number): boolean {
  return Math.abs(width - full) <= SLACK;
}

/** The width at which these lines are wrapped, or undefined where each is a paragraph or an item of its own. */
function fullWidth(texts: readonly string[]): number | undefined {
  if (texts.length < 3) return undefined;
  const widths = texts.map(widthOf);
  const full = widths.toSorted((a, b) => b - a)[Math.floor(texts.length / 10)] ?? 0;
  if (full < NARROWEST || full > WIDEST) return undefined;
  const share = (holds: (text: string, index: number) => boolean) => texts.filter(holds).length / texts.length;
  const isWrapped =
    share((_, index) => isNear(widths[index] ?? 0, full)) >= 0.5 &&
    // slogans and lists of names have as equal widths, but no pauses; paragraphs end their sentences
    share((text) => PAUSES.test(text)) >= 0.6 &&
    share((text) => !SENTENCE_END.test(text)) >= 0.4;
  return isWrapped ? full : undefined;
}
