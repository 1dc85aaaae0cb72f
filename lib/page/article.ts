/** What a page tells about the article on it: title, 来源, author, time, addresses. */
import { type ArticleDraft, pageAddress, siteOf } from '@/lib/model/article';
import { headlineFor, linesOf } from './headline';
import { publishedTime } from './published-time';
import { mainArticle } from './side-matter';

/** Reads the article's particulars from meta tags, headings and the byline; `text` is the page's prose. */
export function articleOf(page: Document, address: string, text: string): ArticleDraft {
  const url = pageAddress(address);
  const lines = linesOf(text);
  const title = headlineFor(titleOf(page), lines) || url;
  const byline = bylineOf(lines, title);
  const canonicalUrl = canonicalOf(page, url);
  const source = sourceName(
    metaOf(page, ['source', 'contentsource', 'article:source']) ?? field(byline, SOURCE) ?? field(byline, DATED_SOURCE),
  );
  const author = personName(metaOf(page, ['author', 'article:author'])) ?? personName(field(byline, AUTHOR));
  const publishedAt = publishedAtOf(page, byline);
  return {
    url,
    title,
    site: siteOf(url),
    ...(canonicalUrl && { canonicalUrl }),
    ...(source && { source }),
    ...(author && { author }),
    ...(publishedAt && { publishedAt }),
  };
}

/** The article's heading; without one, the name that the page gives itself, without the site's tail. */
function titleOf(page: Document): string {
  const named = metaOf(page, ['articletitle', 'og:title']) ?? page.title;
  const headings = [...page.querySelectorAll('h1')]
    .map((element) => ({ element, text: plain(element.textContent) }))
    .filter(({ text }) => text.length >= 4);
  const article = mainArticle(page);
  const heading =
    headings.find(({ text }) => named.includes(text) || page.title.includes(text)) ??
    headings.find(({ element }) => article?.contains(element)) ??
    (headings.length === 1 && named === '' ? headings[0] : undefined);
  return heading?.text ?? withoutSite(plain(named));
}

// 标题_频道_某某网  标题 | 某某报  标题 - 某某大学  标题-某某网
const SITE_TAIL = /\s*[_|｜]\s*|\s+[-–—]\s+|--|-(?=[^-]*(?:网|报|新闻|频道|中心|官网)$)/u;

function withoutSite(title: string): string {
  const [first = ''] = title.split(SITE_TAIL);
  return first.length >= 4 ? first : title;
}

/** The first meta tag that says something, by `name` or `property`, in any case. */
function metaOf(page: Document, names: readonly string[]): string | undefined {
  const tags = [...page.querySelectorAll('meta[name], meta[property]')];
  return names
    .map((name) => {
      const tag = tags.find(
        (meta) => (meta.getAttribute('name') ?? meta.getAttribute('property'))?.toLowerCase() === name,
      );
      return plain(tag?.getAttribute('content')).replace(/^(?:来源|作者)[:：]\s*/u, '');
    })
    .find((content) => content !== '');
}

/** The short lines around the title that tell when, from where and by whom. */
function bylineOf(lines: readonly string[], title: string): string {
  const from = Math.max(
    0,
    lines.findIndex((line) => line.includes(title)),
  );
  return lines
    .slice(Math.max(0, from - BYLINE_ABOVE), from + BYLINE_REACH)
    .filter((line) => line.length <= 120 && BYLINE.test(line))
    .slice(0, 4)
    .join('\n');
}

/** Collections of regulations tell all that above the title. */
const BYLINE_ABOVE = 8;
const BYLINE_REACH = 60;
const BYLINE = /来源|稿源|作者|发布时间|发布日期|(?:19|20)\d\d\s*[-年/.]\s*\d/u;
// 来源：学习时报  稿源:市委组织部  【文件来源】新华网
const SOURCE = /(?:来源|稿源)\s*[:：】]\s*([^\s|丨:：【】()（）]{2,30})/u;
// 2019年09月07日 04:04 北京日报
const DATED_SOURCE =
  /\d{1,2}[:：]\d{2}\s+([\p{Script=Han}A-Za-z·-]{1,14}(?:[报网社台刊]|杂志|新闻|发布|在线|客户端))(?=\s|$)/u;
// 作者：张三
const AUTHOR = /作者\s*[:：]\s*([^\s|丨:：【】()（）]{2,20})/u;

function field(byline: string, pattern: RegExp): string | undefined {
  return pattern.exec(byline)?.[1];
}

// 人民网-文化频道 原创稿
function sourceName(source: string | undefined): string | undefined {
  return source?.replace(/\s*原创稿?$/u, '') || undefined;
}

/** Some systems put the number of an editor's account there. */
function personName(author: string | undefined): string | undefined {
  return author === undefined || /^\d+$/u.test(author) ? undefined : author;
}

/** A meta tag tells the day, the byline often the minute. */
function publishedAtOf(page: Document, byline: string): string | undefined {
  const meta = metaOf(page, ['article:published_time', 'pubdate', 'publishdate', 'publish_time', 'date']);
  const marked = page.querySelector('time[datetime]')?.getAttribute('datetime');
  const told = publishedTime(meta ?? '') ?? publishedTime(marked ?? '');
  const shown = publishedTime(byline);
  const isOnlyDay = told?.includes('T00:00:00') === true && told.slice(0, 10) === shown?.slice(0, 10);
  return isOnlyDay ? shown : (told ?? shown);
}

function canonicalOf(page: Document, url: string): string | undefined {
  const href = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!href || !URL.canParse(href, url)) return undefined;
  const canonical = new URL(href, url);
  // Some sites name their front page as the canonical address of every article.
  const isFrontPage = canonical.pathname === '/' && canonical.search === '' && new URL(url).pathname !== '/';
  return /^https?:$/u.test(canonical.protocol) && !isFrontPage ? pageAddress(canonical.href) : undefined;
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(LINE_BREAK_IN_HAN, '').replace(/\s+/gu, ' ').trim();
}

// As the page shows it: a line break in the source between two Han characters is nothing.
const LINE_BREAK_IN_HAN = /(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu;
