/** Where an article comes from, where no label of the byline says so, or where more than a name stands behind it. */
import { fieldsOf } from './fields';
import { plain } from './marks';
import { sourceOf } from './names';
import { namesOf } from './people';
import { timesIn } from './published-time';

/** Of `澜涛新闻云州`, which the page writes as a link and a place, or as a text and buttons, only the name. */
export function tightened(page: Document, source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  for (const element of page.querySelectorAll('a, span, em, i, b, strong, font')) {
    const text = plain(element.textContent);
    if (text.length < 2 || text === source || !source.startsWith(text)) continue;
    const before = element.previousSibling?.textContent ?? '';
    if (/(?:来\s*源|稿源)\s*[:：]\s*$/u.test(before)) return text;
  }
  for (const text of textsOf(page)) {
    const behind = /(?:来\s*源|稿源)\s*[:：]\s*(\S{2,30})\s*$/u.exec(text)?.[1];
    if (behind && behind !== source && source.startsWith(behind)) return behind;
  }
  return source;
}

function* textsOf(page: Document): Generator<string, void> {
  const texts = page.createTreeWalker(page.body ?? page.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) yield texts.currentNode.nodeValue ?? '';
}

// 2019年09月07日 04:04 北京日报   第一财经 2019-09-07 10:10
export function besideDate(head: readonly string[]): string | undefined {
  for (const line of head) {
    const [date] = timesIn(line);
    if (!date || line.length > 60) continue;
    const rest = line.slice(date.index).replace(/^[\d\s年月日号./:：时分秒T-]+/u, '');
    const name = MEDIUM.exec(rest)?.[1] ?? MEDIUM.exec(`${line.slice(0, date.index)} `)?.[1];
    if (name) return sourceOf(name);
  }
  return undefined;
}

const MEDIUM =
  /^[\s|·]*([\p{Script=Han}A-Za-z·-]{1,14}(?:[报网社台刊]|杂志|新闻|发布|在线|客户端|财经|视点|时评|政务|先锋|党建|融媒体?|传媒|头条|观察))(?=[\s|·]|$)/u;

/** What the page's scripts call its source, where the byline shows it: `"source": "云州观察"`. */
export function scriptedSource(page: Document, head: readonly string[]): string | undefined {
  for (const { textContent } of page.querySelectorAll('script:not([src])'))
    for (const [, said = ''] of (textContent ?? '').slice(0, LONGEST_SCRIPT).matchAll(SCRIPTED)) {
      const name = sourceOf(said);
      if (name && namesOf(name) === undefined && head.some((line) => line.includes(name))) return name;
    }
  return undefined;
}

const LONGEST_SCRIPT = 300_000;
const SCRIPTED =
  /\b(?:source|source_?name|media_?name|author_?name|account_?name)["']?\s*[:=]\s*["']([^"'<>\\{}]{2,30})["']/giu;

/** An account that stands beside the date as a link, or as what a class calls a name: `2026-09-18 10:20 · 澜江融媒`. */
export function accountBesideDate(page: Document): string | undefined {
  const dates = [...page.querySelectorAll('span, time, em, i, p, div, td')].filter(isDateAlone).slice(0, 3);
  for (const date of dates) {
    const line = date.parentElement;
    if (!line || (line.textContent ?? '').trim().length > LONGEST_LINE) continue;
    for (const element of line.querySelectorAll(NAMES)) {
      const name = plain(element.textContent);
      const isLabelled = /[:：]\s*$/u.test(element.previousSibling?.textContent ?? '');
      if (name.length <= 15 && !isLabelled && !NO_ACCOUNT.test(name)) return sourceOf(name);
    }
  }
  return undefined;
}

const LONGEST_LINE = 60;
const NAMES =
  'a[href], [class*="name" i], [class*="source" i], [class*="author" i], [class*="media" i], [class*="account" i]';
const NO_ACCOUNT =
  /^.?$|[\d\s]|分享|收藏|举报|评论|点赞|关注|订阅|字体|字号|打印|微信|微博|登录|注册|纠错|播报|首页|原创|转载|返回|更多|正文|查看|下载|打开|(?:动态|要闻|公告|通知|专题|频道|栏目)$/u;

function isDateAlone(element: Element): boolean {
  if (element.childElementCount > 0 || element.closest('nav, footer, aside, li, [class*="comment" i]')) return false;
  const text = plain(element.textContent);
  return (
    text.length <= 24 &&
    timesIn(text).length === 1 &&
    /^[^\p{Script=Han}]*(?:[年月日时分秒][^\p{Script=Han}]*)*$/u.test(text)
  );
}

// 《人民日报》（2026年09月18日 第01版）
export function paperOf(lines: readonly string[], page: Document): string | undefined {
  const title = /^([\p{Script=Han}]{2,10}?报)(?:$|[\s_|-]|数字报|电子报)/u.exec(page.title.trim())?.[1];
  if (title !== undefined && lines.some((line) => line.length <= 120 && /第\s*[A-Z]?\d{1,3}\s*版/u.test(line)))
    return title;
  for (const line of [...lines, page.title]) {
    const paper =
      /《?([\p{Script=Han}]{2,10}(?:报|时报|周刊))》?\s*[（(|]?\s*(?:19|20)\d\d\s*[年.-]\s*\d{1,2}\s*[月.-]\s*\d{1,2}\s*日?.{0,12}(?:第?\s*[A-Z]?\d{1,3}\s*版|星期|周|[）)])/u.exec(
        line,
      );
    if (paper?.[1] && line.length <= 120) return paper[1];
  }
  return undefined;
}

/** A source that an element holds, with or without its label. */
export function namedSource(text: string): string | undefined {
  const fields = fieldsOf(text);
  if (fields.length === 0) return sourceOf(text);
  for (const { label, value } of fields) {
    const name = label === 'source' ? sourceOf(value) : undefined;
    if (name) return name;
  }
  return undefined;
}
