/** Which stretch of a page's text is the article itself. */
import { Readability } from '@mozilla/readability';
import type { Range } from '@/lib/model/annotation';
import { fieldsOf } from './metadata/fields';
import { isByline } from './metadata/headline';
import { plain } from './metadata/marks';
import { mainArticle } from './side-matter';
import type { TextMap } from './text-map';

/**
 * From the first line of the article's prose to its last, in `map.text`: by the element that editing systems put it in, else
 * the one that plainly holds the article, else as Readability finds it; headline, byline and what follows the article are
 * cut off. Undefined on a page without prose. Readability works on a copy: the page is not changed.
 */
export function bodyRangeOf(page: Document, map: TextMap, title: string): Range | undefined {
  const element = editedBody(page) ?? mainArticle(page);
  const found = (element && rangeOfElements(map, element, element)) ?? readableRange(page, map);
  return withoutEnds(map.text, found ?? { start: 0, end: map.text.length }, title);
}

/** What editing systems and papers call the article's text; the longest on the page that holds some prose. */
function editedBody(page: Document): Element | undefined {
  return [...page.querySelectorAll(BODIES)]
    .map((element) => ({ element, length: (element.textContent ?? '').replace(/\s+/gu, '').length }))
    .filter(({ length }) => length >= ENOUGH)
    .toSorted((a, b) => b.length - a.length)[0]?.element;
}

const ENOUGH = 120;
const BODIES = [
  '[itemprop="articleBody"]',
  '[id^="vsb_content"]',
  '.TRS_Editor',
  '.trs_editor_view',
  '.wp_articlecontent',
  '#UCAP-CONTENT',
  '#js_content',
  '#ozoom',
  '#artibody',
  '#detailContent',
  '#fontzoom',
  '#zoom',
  '.pages_content',
  '.rm_txt_con',
  '.post_body',
  '.article-content',
  '.article_content',
  '.arti_content',
  '.news_content',
  '.content_area',
  '[id^="postmessage_"]',
].join(', ');

function rangeOfElements(map: TextMap, first: Element, last: Element): Range | undefined {
  const start = map.offsetAfter(first, 0);
  const end = map.offsetAfter(last, last.childNodes.length);
  return start < end ? { start, end } : undefined;
}

/** By Readability, on a copy whose elements bear the number of their original. */
function readableRange(page: Document, map: TextMap): Range | undefined {
  const copy = page.cloneNode(true) as Document;
  const originals = [...page.querySelectorAll('*')];
  for (const [place, element] of [...copy.querySelectorAll('*')].entries()) element.setAttribute(PLACE, String(place));
  const read = new Readability(copy, { serializer: (node) => node as Element, keepClasses: false }).parse();
  const kept = [...(read?.content?.querySelectorAll(`[${PLACE}]`) ?? [])]
    .filter(holdsText)
    .flatMap((element) => originals[Number(element.getAttribute(PLACE))] ?? []);
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last && rangeOfElements(map, first, last);
}

const PLACE = 'data-djc-place';

function holdsText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent) !== '');
}

/** Without headline, byline and breadcrumbs before, and without editors, neighbours and buttons behind. */
function withoutEnds(text: string, { start, end }: Range, title: string): Range | undefined {
  const lines = [...text.slice(start, end).matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    line: line.trim(),
    start: start + index,
    end: start + index + line.length,
  }));
  const first = lines.findIndex(({ line }) => isProse(line) && !isFrame(line, title));
  const last = lines.findLastIndex(({ line }) => isProse(line) && !isFrame(line, title));
  // （完）
  const isEnd = /^[（(]完[）)]$/u.test(lines[last + 1]?.line ?? '');
  const [from, to] = [lines[first], lines[isEnd ? last + 1 : last]];
  return from && to ? trimmed(text, from.start, to.end) : undefined;
}

const FOLLOWS =
  /^(?:您?[现当]?[在前]?的?(?:所在)?位置|主办|承办|联系电话|备案|上一[篇条页]|下一[篇条页]|相关(?:阅读|链接|新闻|推荐)|分享到?|扫一扫|打印|关闭|返回|推荐阅读|责任编辑|版权|声明|免责)/u;

function isFrame(line: string, title: string): boolean {
  if (line === title || FOLLOWS.test(line)) return true;
  if (line.length > LONGEST_FRAME) return false;
  // 【纠错】责任编辑：陈俊安
  const isSigned = fieldsOf(line).some(({ label }) => label === 'editor' || label === 'subeditor');
  return isByline(line) || isSigned || (fieldsOf(line)[0]?.index ?? 2) < 2 || /[>＞»]/u.test(line);
}

const LONGEST_FRAME = 80;

/** A sentence or more: headings inside of the article stand between such lines, menus do not end in a full stop. */
function isProse(line: string): boolean {
  return line.length >= 12 && /[。！？；：”…）)]/u.test(line);
}

function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (from < to && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
