/** Chooses the article's headline among what stands on the page and what the page says of itself. */
import { fieldsOf } from './fields';
import { plain } from './marks';
import { metaOf } from './page-says';
import { isSignature } from './people';
import { timesIn } from './published-time';

interface Candidate {
  readonly text: string;
  /** By where it was found. */
  weight: number;
  readonly line: number;
}

export interface Headline {
  readonly title: string;
  /** The line of the text that bears it; -1 where none does. */
  readonly line: number;
}

/** `lines` are the text's; `linked` is what JSON-LD calls the article; `article` the element that plainly holds it. */
export function headlineOf(
  page: Document,
  lines: readonly string[],
  linked: string | undefined,
  article: Element | undefined,
): Headline {
  const told = [metaOf(page, ARTICLE_TITLES), labelledTitle(lines), linked].flatMap((title) => title ?? []);
  const named = plain(page.title);
  const site = [metaOf(page, ['og:site_name', 'sitename', 'application-name']) ?? ''].filter(Boolean);
  const folds = lines.map(folded);
  const menus = menusOf(page);
  const candidates = [
    ...elementCandidates(page, named, article, lines, folds),
    ...lines.map((text, line) => ({ text, weight: 0, line })),
  ].filter(({ text }) => text.length >= 4 && text.length <= LONGEST);
  let best: { readonly candidate: Candidate; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const agreement = Math.max(
      agreementWith(named, candidate.text),
      ...told.map((title) => 1 + agreementWith(title, candidate.text)),
    );
    const nearness = bylineNearness(lines, candidate.line);
    if (candidate.weight === 0 && agreement <= 0 && nearness <= 0) continue;
    const score =
      candidate.weight +
      agreement +
      nearness +
      Math.min(candidate.text.length, 24) / 8 -
      (isChannel(candidate.text) || menus.has(candidate.text) ? 5 : 0) -
      (site.includes(candidate.text) ? 6 : 0) -
      (TRAIL.test(candidate.text) ? 4 : 0) -
      (isByline(candidate.text) ? 6 : isLabelled(candidate.text) ? 3 : 0) -
      (/[。；;]$/u.test(candidate.text) ? 2 : 0) -
      (/^[—-]{2}/u.test(candidate.text) ? 5 : 0);
    if (!best || score > best.score) best = { candidate, score };
  }
  const fallback = told[0] ?? withoutSite(named);
  if (!best || (best.score < ENOUGH && !isChannel(fallback)))
    return { title: fallback, line: folds.indexOf(folded(fallback)) };
  return { title: withoutBadge(best.candidate.text), line: best.candidate.line };
}

const ARTICLE_TITLES = ['articletitle', 'og:title', 'twitter:title', 'headline', 'pagetitle', 'title'];
const LONGEST = 120;
const ENOUGH = 5;

/** Headings and what a class or an id calls the title. */
function elementCandidates(
  page: Document,
  named: string,
  article: Element | undefined,
  lines: readonly string[],
  folds: readonly string[],
): Candidate[] {
  return [...page.querySelectorAll(HEADINGS)].flatMap((element) => {
    const text = withoutLabelInside(shownText(element), named);
    if (text.length < 4 || text.length > LONGEST) return [];
    const hint = HINT.test(`${element.id} ${element.getAttribute('class') ?? ''}`) ? 1.5 : 0;
    const rank = RANKS[element.localName] ?? 0;
    if (rank === 0 && hint === 0) return [];
    const isAside = element.closest('nav, footer, aside, li, table table table a, dl') !== null;
    const isLink = element.querySelector('a[href]') !== null || element.closest('a[href]') !== null;
    const weight = rank + hint + (article?.contains(element) ? 2 : 0) - (isAside ? 3 : 0) - (isLink ? 2 : 0);
    return [{ text, weight, line: lineOf(folded(text), lines, folds) }];
  });
}

/** Where a heading stands: lists of a page's articles, e-papers above all, hold it a second time, without a byline. */
function lineOf(heading: string, lines: readonly string[], folds: readonly string[]): number {
  const places = folds.flatMap((line, at) => (line === heading ? [at] : []));
  return places.find((at) => bylineNearness(lines, at) > 0) ?? places[0] ?? -1;
}

/** The entries of menus: a page may repeat the one that it stands under above the article. */
function menusOf(page: Document): ReadonlySet<string> {
  return new Set([...page.querySelectorAll(MENUS)].map((link) => plain(link.textContent)));
}

const MENUS = ['nav', '[class*="nav" i]', '[id*="nav" i]', '[class*="menu" i]', '[id*="menu" i]', '[class*="crumb" i]']
  .map((menu) => `${menu} a`)
  .join(', ');

const RANKS: Readonly<Record<string, number>> = { h1: 3, h2: 2, h3: 1.5, 'founder-title': 5, h4: 0.5 };
const HEADINGS =
  'h1, h2, h3, h4, founder-title, [id*="title" i], [class*="title" i], [class*="headline" i], [id*="subject" i], [class*="biaoti" i], [class*="tit" i], [class*="bt" i]';
const HINT = /title|headline|subject|biaoti|(?:^|[\s_-])(?:tit|bt)(?:\d|[\s_-]|$)/iu;

/** `标题<span>原创</span>`, where the page's own title says only 标题. */
function withoutLabelInside(text: string, named: string): string {
  const bare = text.replace(/(?:原创|转载|置顶|精华|热门)$/u, '').trim();
  return bare !== text && folded(named).includes(folded(bare)) && !folded(named).includes(folded(text)) ? bare : text;
}

/** As it is shown: a `<br>` is a space. */
function shownText(element: Element): string {
  if (element.getElementsByTagName('br').length === 0) return plain(element.textContent);
  const copy = element.cloneNode(true) as Element;
  for (const line of copy.querySelectorAll('br')) line.replaceWith(' ');
  return plain(copy.textContent);
}

/** How well a page's own title bears a candidate out: as its beginning up to the site's tail, as the whole, or somewhere. */
function agreementWith(title: string, text: string): number {
  const [whole, part] = [folded(title), folded(text)];
  if (whole === '' || part.length < 4) return 0;
  if (whole === part) return isChannel(text) ? 0 : 4;
  const rest = whole.slice(part.length);
  if (whole.startsWith(part)) return /^(?:[-_|—–>·:]|$)/u.test(rest) || rest === '' ? 4.5 : 2.5;
  if (whole.includes(part)) return 2;
  // The title is cut: 「…全面加强党的建…」
  const cut = /^(.{8,}?)(?:\.{2,}|…+)/u.exec(whole)?.[1];
  return cut !== undefined && part.startsWith(cut) ? 3.5 : 0;
}

/** For comparing: without white space and quotation marks, in one width. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’]+/gu, '');
}

// 新闻动态, 中国法院网, 通知公告
const CHANNEL =
  /(?:动态|新闻|要闻|公告|通知|频道|网|网站|首页|专题|中心|详情|正文|栏目|专栏|论坛|平台|门户|大学|学院|[日晚早周时商晨导]报|法[制治]报|工人报|农民报|青年报|导航|公示|风采|之窗|简报|园地|建设|公开|服务|资讯|速递)$/u;
const LONGEST_CHANNEL = 12;
const TRAIL = /[>＞»›]|^[■]|当前位置|您的位置|所在位置|首页\s|上一篇|下一篇|版权|Copyright/u;

function isChannel(text: string): boolean {
  return text.length <= LONGEST_CHANNEL && CHANNEL.test(text);
}

export function isByline(line: string): boolean {
  if (line.length > 120) return false;
  const fields = fieldsOf(line);
  if (fields.some(({ label }) => label === 'source' || label === 'time' || label === 'author')) return true;
  if (isSignature(line) || (line.length <= 80 && PRINTED.test(line))) return true;
  const [date] = timesIn(line);
  return date !== undefined && (date.hasClock || date.index <= 12) && line.length <= 60 && !/[。！？]$/u.test(line);
}

// 《民声日报》（2026年09月18日 第06版）
const PRINTED = /(?:19|20)\d\d年\s*\d{1,2}月\s*\d{1,2}日.{0,8}第?\s*[A-Z]?\d{1,3}\s*版/u;

function isLabelled(line: string): boolean {
  return (fieldsOf(line)[0]?.index ?? 2) < 2;
}

/** A headline stands right above its byline, or a subtitle or buttons come between; in collections of laws it stands below. */
function bylineNearness(lines: readonly string[], line: number): number {
  if (line < 0 || isByline(lines[line] ?? '')) return 0;
  if (isByline(lines[line + 1] ?? '')) return 4;
  if (lines.slice(line + 2, line + 4).some(isByline)) return 3;
  return isByline(lines[line - 1] ?? '') ? 2.5 : 0;
}

/** What a table of particulars calls the title. */
function labelledTitle(lines: readonly string[]): string | undefined {
  return lines
    .filter((line) => line.length <= LONGEST)
    .flatMap(fieldsOf)
    .find(({ label, value }) => label === 'title' && value.length >= 4)?.value;
}

// 标题_频道_某某网  标题 | 某某报  标题 - 某某大学  标题-某某网  标题--党建网
const SITE_TAIL =
  /\s*[_|｜]\s*|\s+[-–—]\s+|--|-(?=[^-]*(?:网|报|新闻|频道|中心|官网|政府|大学|学院|平台|客户端|在线|论坛|公众号|法院|检察院|局|委|厅|办)(?:站|首页)?$)/u;

function withoutSite(title: string): string {
  const [first = ''] = title.split(SITE_TAIL);
  return first.trim().length >= 4 ? first.trim() : title;
}

// 搜狐: 标题 原创
function withoutBadge(title: string): string {
  return title
    .replace(/\s+(?:原创|转载|置顶|精华|热门|图文)$/u, '')
    .replace(/^(?:(?:原创|转载|置顶)\s+|[[【](?:转帖|转载|原创|分享|置顶|图文)[\]】]\s*)/u, '');
}

/** The lines of a text; a date that a design spreads over lines is one line, and so is a label with its value below it. */
export function linesOf(text: string, isBareLabel: (line: string) => boolean): string[] {
  const lines = text
    .replaceAll(
      /\n((?:19|20)\d\d)年?\n(\d{1,2})\s*\n?[-/.月]\n?\s*(\d{1,2})日?(?:\n(\d{1,2}:\d{2}(?::\d{2})?))?(?=\n)/gu,
      '\n$1-$2-$3 $4',
    )
    .replaceAll(/\n(\d{1,2})日?\n((?:19|20)\d\d)[-/.年](\d{1,2})月?(?=\n)/gu, '\n$2-$3-$1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, i) => {
    if (isBareLabel(lines[i - 1] ?? '') && !isBareLabel(line) && !isLabelled(line) && line.length <= 60) return [];
    const below = lines[i + 1];
    if (!isBareLabel(line) || below === undefined || isLabelled(below) || below.length > 60) return [line];
    return [`${line.replace(/\s*[:：]$/u, '')}：${below}`];
  });
}
