/** What a page tells about the article on it: title, 来源, who wrote it, time, addresses. */
import { type ArticleDraft, pageAddress, siteOf } from '@/lib/model/article';
import type { PageCorrections, SiteRules } from '@/lib/model/corrections';
import { bylineOf } from './metadata/byline';
import { isBareLabel } from './metadata/fields';
import { headlineOf, linesOf } from './metadata/headline';
import { personOf, sourceOf } from './metadata/names';
import { linkedArticleOf, metaOf } from './metadata/page-says';
import { namesOf } from './metadata/people';
import { publishedAtOf } from './metadata/published-at';
import { learned, withCorrections } from './metadata/site-rules';
import { mainArticle } from './side-matter';

/**
 * Reads the article's particulars from what the page says of itself (meta tags, JSON-LD), its headings, the byline and the
 * signatures, and as the clerk has corrected it; `text` is what shows of the whole page. What the page does not tell is absent.
 * Looks at every element: for when the user acts, not for every page.
 */
export function articleOf(
  page: Document,
  address: string,
  text: string,
  { rules, said }: { readonly rules: SiteRules; readonly said: PageCorrections } = { rules: {}, said: {} },
): ArticleDraft {
  return withCorrections(page, text, read(page, address, text), rules, said);
}

/** What the clerk's corrections of this page mean for it and for the others of its site; `known` are the site's rules so far. */
export function correctionsOf(page: Document, address: string, text: string, said: ArticleDraft, known: SiteRules) {
  return learned(page, text, read(page, address, text), said, known);
}

function read(page: Document, address: string, text: string): ArticleDraft {
  const url = pageAddress(address);
  const lines = linesOf(`\n${text}\n`, isBareLabel);
  const linked = linkedArticleOf(page);
  const headline = headlineOf(page, lines, linked.title, mainArticle(page));
  const byline = bylineOf(page, lines, headline.line);
  const canonicalUrl = canonicalOf(page, url);
  const source = byline.source ?? sourceOf(metaOf(page, SOURCES)) ?? byline.weakSource ?? sourceOf(linked.source);
  const author = byline.author ?? writerIn(page, headline.title) ?? personOf(linked.author);
  const publishedAt = publishedAtOf(page, url, canonicalUrl, byline.times, linked.publishedAt, byline.timeBelow);
  const { reporter, correspondent } = byline;
  const editor = byline.editor ?? personOf(metaOf(page, ['editor', 'responsibleeditor']));
  return {
    url,
    title: headline.title || url,
    site: siteOf(url),
    ...(canonicalUrl && { canonicalUrl }),
    ...(source && { source }),
    ...(author && { author }),
    ...(reporter && { reporter }),
    ...(correspondent && { correspondent }),
    ...(editor && { editor }),
    ...(publishedAt && { publishedAt }),
  };
}

/** The author by meta tag; sites that write their own name there are none. */
function writerIn(page: Document, title: string): string | undefined {
  const name = personOf(metaOf(page, AUTHORS));
  const isSite =
    name !== undefined && namesOf(name) === undefined && page.title.includes(name) && !title.includes(name);
  return isSite ? undefined : name;
}

const SOURCES = [
  'contentsource',
  'source',
  'article:source',
  'og:source',
  'mediaid',
  'article_source',
  'copyrightsource',
];
const AUTHORS = ['author', 'article:author', 'og:article:author'];

function canonicalOf(page: Document, url: string): string | undefined {
  const said = page.querySelector('link[rel="canonical" i]')?.getAttribute('href') || metaOf(page, ['og:url']);
  if (!said || !URL.canParse(said, url)) return undefined;
  const canonical = new URL(said, url);
  // Some sites name their front page as the canonical address of every article.
  const isFrontPage =
    /^\/(?:index\.\w+)?$/u.test(canonical.pathname) && canonical.search === '' && new URL(url).pathname !== '/';
  return /^https?:$/u.test(canonical.protocol) && !isFrontPage ? pageAddress(canonical.href) : undefined;
}
