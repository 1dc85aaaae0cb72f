/** What ids, classes and microdata call a time, a source or an author, where no label says so. */
import { plain } from './marks';

export interface Hints {
  readonly times: readonly string[];
  readonly sources: readonly string[];
  /** Who put it up on a platform. */
  readonly accounts: readonly string[];
  readonly authors: readonly string[];
  /** Who posted it on a forum, by whatever name. */
  readonly posters: readonly string[];
}

/** Short texts of each sort, the surest first, outside of navigation, lists and comments. */
export function hintsOf(page: Document): Hints {
  const times = [...page.querySelectorAll('article time[datetime], main time[datetime], time[datetime][pubdate]')];
  return {
    times: [...times.map((time) => time.getAttribute('datetime') ?? ''), ...textsBy(page, TIMES, /\d/u)],
    sources: [...textsBy(page, SOURCES, /[\p{Script=Han}A-Za-z]{2}/u), ...besideLabels(page)],
    accounts: textsBy(page, ACCOUNTS, /[\p{Script=Han}A-Za-z]{2}/u),
    authors: textsBy(page, AUTHORS, /[\p{Script=Han}A-Za-z]{2}/u),
    posters: [...textsBy(page, POSTERS, /[\p{Script=Han}A-Za-z]{2}/u), ...floors(page).slice(0, 1)],
  };
}

const TIMES = [
  '[itemprop="datePublished"]',
  '#publish_time',
  '#pubtime_baidu',
  '[class*="pubtime" i]',
  '[class*="publish-time" i]',
  '[class*="publishtime" i]',
  '[id*="pubtime" i]',
  '[id*="publishtime" i]',
  '[class*="pub-date" i]',
  '[class*="pubdate" i]',
  '[class~="date"]',
  '[class~="time"]',
  '[class*="article-time" i]',
  '[class*="post-time" i]',
  '[class*="news-time" i]',
  'founder-date',
  '[id^="authorposton"]',
];
const SOURCES = [
  '#source_baidu',
  '[itemprop="publisher"]',
  '[class~="source"]',
  '#source',
  '[class*="article-source" i]',
  '[class*="news-source" i]',
  '[class*="laiyuan" i]',
  '[class*="source-name" i]',
];
const ACCOUNTS = [
  // 公众号
  '#js_name',
  '.profile_nickname',
  '[class*="media-name" i]',
  '[class*="account-name" i]',
  '[class*="om-name" i]',
  '[class*="author-name" i]',
  '[class*="user-name" i]',
];
const AUTHORS = [
  '[itemprop="author"]',
  '#author_baidu',
  '#author',
  '[rel~="author"]',
  'founder-author',
  '[class~="author"]',
  '.byline a',
];
const POSTERS = ['.authi a', '[class*="poster-name" i]', '[class*="louzhu" i] a'];

/** `<label>来源</label><strong>市委办</strong>`: a label that is an element of its own, without a colon. */
function besideLabels(page: Document): string[] {
  return [...page.querySelectorAll('label, dt, th, td, span, b, strong, em, i, div')].flatMap((element) => {
    const isLabel =
      element.childElementCount === 0 &&
      /^(?:来\s*源|信息来源|文章来源|稿件来源|稿源)[:：]?$/u.test(plain(element.textContent));
    const value = isLabel && !element.closest(ELSEWHERE) ? plain(element.nextElementSibling?.textContent) : '';
    return value.length >= 2 && value.length <= LONGEST ? [value] : [];
  });
}

/** Who wrote each floor of a forum, where there is more than one. */
function floors(page: Document): string[] {
  const names = [...page.querySelectorAll('.p_author_name, [class*="louzhu" i] [class*="name" i]')];
  return names.length > 1 ? names.map(({ textContent }) => plain(textContent)) : [];
}

const ELSEWHERE =
  'nav, footer, aside, li, form, [class*="comment" i], [id*="comment" i], [class*="recommend" i], [class*="related" i], [class*="footer" i], [class*="foot" i], [class*="sidebar" i], [class*="hot" i]';
const LONGEST = 60;
/** Of what a page has so many of, none is the article's own. */
const MOST = 3;

function textsBy(page: Document, selectors: readonly string[], looks: RegExp): string[] {
  return selectors.flatMap((selector) =>
    [...page.querySelectorAll(selector)].slice(0, MOST).flatMap((element) => {
      const text = plain(element.getAttribute('content') ?? firstOf(element).textContent);
      const isHint = text.length >= 2 && text.length <= LONGEST && looks.test(text) && !element.closest(ELSEWHERE);
      return isHint ? [text] : [];
    }),
  );
}

/** Of `<a><div>扬眼</div><span>企鹅号</span></a>`, a name with a badge beside it, the name. */
function firstOf(element: Element): Element {
  const [first] = element.children;
  const isAlone = [...element.childNodes].every((node) => node instanceof Element || plain(node.textContent) === '');
  return first && element.children.length > 1 && isAlone && plain(first.textContent) !== '' ? first : element;
}
