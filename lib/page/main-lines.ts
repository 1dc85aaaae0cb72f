/** Which of a page's lines are its article: what reads as prose and stands together, the headline above it, the credits below. */
import type { Line } from './prose';
import type { Block } from './walk';

/** Indexes of lines, ascending. Where no article stands out, all but what stands aside. */
export function mainLines(lines: readonly Line[], blocks: readonly Block[], title: string): number[] {
  const isAside = asidesAmong(lines);
  const prose = sumsOf(lines.map((line) => (isAside(line) ? 0 : proseIn(line))));
  const total = prose.at(-1) ?? 0;
  const shown = lines.map((line, index) => ({ line, index })).filter(({ line }) => !isAside(line));
  // inner blocks come first
  const article = blocks.find(({ from, to }) => (prose[to] ?? 0) - (prose[from] ?? 0) >= MOST * total);
  if (!article || total < ENOUGH) return shown.map(({ index }) => index);
  const plain = shown.filter(({ line }) => !isLinks(line) && !FRAME.test(line.text));
  const before = plain.filter(({ index }) => index < article.from);
  const menu = lines.findLastIndex((line, index) => index < article.from && isLinks(line));
  const inside = plain.filter(({ index }) => index >= article.from && index < article.to);
  const after = plain.filter(({ line, index }) => index >= article.to && CREDIT.test(line.text));
  return [...before.slice(headlineAmong(before, title, menu)), ...inside, ...after.slice(0, CREDITS)].map(
    ({ index }) => index,
  );
}

/** UTF-16 units of prose: less is a caption or a notice. */
const ENOUGH = 60;
/** How much of a page's prose the article holds: the rest is a stray comment or a notice. */
const MOST = 0.8;
const PAUSES = /[，。；！？]/u;

/** What is marked as standing aside, unless most of the page's prose does: then the marks mean something else. */
function asidesAmong(lines: readonly Line[]): (line: Line) => boolean {
  const prose = { own: 0, plainly: 0, named: 0 };
  for (const line of lines) prose[line.level.aside ?? 'own'] += proseIn(line);
  const isNamedRight = prose.named <= prose.own;
  const isPlainRight = prose.plainly <= prose.own + (isNamedRight ? 0 : prose.named);
  return ({ level: { aside } }) => (aside === 'named' && isNamedRight) || (aside === 'plainly' && isPlainRight);
}

function proseIn(line: Line): number {
  return PAUSES.test(line.text) && !isLinks(line) ? line.text.length : 0;
}

/** A menu, a list of other articles. */
function isLinks({ text, linked }: Line): boolean {
  return linked > 0.6 * text.length;
}

// 当前位置：首页 > 党建  分享到：  扫一扫在手机打开当前页  【打印】【关闭】
const FRAME =
  /^[\s【[]*(?:(?:您?[现当]?[在前]?的?(?:所在)?|您所在的)位置|当前页面|首页\s*[>＞»|/]|分享[到至]?[:：\s]*$|扫一扫|(?:打印|关闭|收藏|回复|举报|播报|纠错|返回|点赞|顶一下|下一版|上一版)[\s】\]]*(?:$|[\s【[]))/u;

/** How far above the text the headline may stand, in lines that are no links. */
const ABOVE = 20;
/** So much is the byline where no headline is found. */
const BYLINE = 8;

/** `menu`: the last line of links above the article; where no headline is found it stands below that. */
function headlineAmong(
  before: readonly { readonly line: Line; readonly index: number }[],
  title: string,
  menu: number,
): number {
  const isNear = (index: number) => before.length - index <= ABOVE;
  const named = before.findLastIndex(
    ({ line }, index) => isNear(index) && line.text.trim().length >= 4 && title.includes(line.text.trim()),
  );
  if (named >= 0) return firstOfBlock(before, named);
  const heading = before.findLastIndex(
    ({ line }, index) => isNear(index) && /^h[1-3]$/u.test(line.level.block.localName),
  );
  if (heading >= 0) return firstOfBlock(before, heading);
  const below = before.findIndex(({ index }) => index > menu);
  return Math.max(below < 0 ? before.length : below, before.length - BYLINE);
}

/** A headline may be broken by a `<br>`. */
function firstOfBlock(lines: readonly { readonly line: Line }[], index: number): number {
  const block = lines[index]?.line.level.block;
  let first = index;
  while (first > 0 && lines[first - 1]?.line.level.block === block) first--;
  return first;
}

// （责编：张三） 责任编辑：李四 来源：某某日报 供稿 | 宣传部
const CREDIT = /^.{0,6}(?:责任?编辑?|编辑|审核|校对|来源|稿源|作者|记者|通讯员|供稿|撰稿|终审|监制)[^。]{0,60}$/u;
const CREDITS = 6;

/** Sums of the first 0, 1, 2 … numbers. */
function sumsOf(numbers: readonly number[]): number[] {
  let sum = 0;
  return [0, ...numbers.map((number) => (sum += number))];
}
