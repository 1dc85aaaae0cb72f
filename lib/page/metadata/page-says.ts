/** What a page says of itself for machines: meta tags, JSON-LD, and the values that its own scripts start from. */
import { plain } from './marks';

/** The first meta tag that says something, by `name`, `property` or `itemprop`, in any case. */
export function metaOf(page: Document, names: readonly string[]): string | undefined {
  const tags = [...page.querySelectorAll('meta[name], meta[property], meta[itemprop]')];
  return names
    .map((name) => {
      const tag = tags.find((meta) => NAMES.some((key) => meta.getAttribute(key)?.toLowerCase().trim() === name));
      return plain(tag?.getAttribute('content')).replace(/^(?:来源|作者)[:：]\s*/u, '');
    })
    .find((content) => content !== '' && !PLACEHOLDER.test(content));
}

const NAMES = ['name', 'property', 'itemprop'] as const;
// {{title}}  ${pubdate}  null
const PLACEHOLDER = /^(?:\W*(?:\{\{|\$\{|<%)|(?:null|undefined|none|无)$)/u;

/** An article as JSON-LD tells it, in schema.org's words or those of Baidu's cambrian.jsonld. */
export interface LinkedArticle {
  readonly title?: string;
  readonly publishedAt?: string;
  readonly author?: string;
  readonly source?: string;
  readonly body?: string;
}

export function linkedArticleOf(page: Document): LinkedArticle {
  const found = [...page.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap((script) => objectsIn(parsed(script.textContent ?? '')))
    .find((object) => ARTICLE.test(String(object['@type'])) || ('pubDate' in object && 'title' in object));
  if (!found) return {};
  return withoutEmpty({
    title: textOf(found.headline ?? found.title),
    publishedAt: textOf(found.datePublished ?? found.pubDate ?? found.dateCreated),
    author: textOf(found.author),
    source: textOf(found.sourceOrganization),
    body: textOf(found.articleBody),
  });
}

const ARTICLE = /(?:Article|Posting|Report)$/u;

/** A page's JSON is often broken by raw line breaks in its strings; what cannot be read even so tells nothing. */
function parsed(json: string): unknown {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the strings.
  const mended = json.replace(/[\u0000-\u001f]+/gu, ' ').replace(/;\s*$/u, '');
  try {
    return JSON.parse(mended);
  } catch {
    return undefined;
  }
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!(value instanceof Object)) return [];
  const object = value as Record<string, unknown>;
  return [object, ...objectsIn(object['@graph']), ...objectsIn(object.mainEntity)];
}

/** A string, or the names of what stands there: `{"@type": "Person", "name": "张三"}`, lists of such. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return plain(String(value)) || undefined;
  if (Array.isArray(value)) return value.flatMap((each) => textOf(each) ?? []).join('、') || undefined;
  return value instanceof Object ? textOf((value as Record<string, unknown>).name) : undefined;
}

function withoutEmpty<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A time that the page's scripts begin with, where the page shows none before they run: `var ct = "1789695005"`. */
export function scriptedTime(page: Document): string | undefined {
  for (const { textContent } of page.querySelectorAll('script:not([src])')) {
    const found = SCRIPTED_TIME.exec((textContent ?? '').slice(0, LONGEST_SCRIPT));
    if (found?.[1]) return found[1];
  }
  return undefined;
}

const LONGEST_SCRIPT = 300_000;
const SCRIPTED_TIME =
  /\b(?:ct|publish_?time|pub_?time|publish_?date|pub_?date|create_?time|news_?time|datePublished)["']?\s*[:=]\s*["']?(\d{10}(?!\d)|\d{13}(?!\d)|20\d\d[-/]\d{1,2}[-/]\d{1,2}[ T\d:.+]{0,20})/iu;
