/** What the library already has of the records that a file holds. */
import type { Table } from 'dexie';
import { type Article, pageAddress } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import type { Tag } from '@/lib/model/tag';
import { database } from './database';
import { isSamePlace } from './twin';

/** By the id in the file: the library's article of that id, else that of the same page. */
export async function knownArticles(articles: readonly Article[]): Promise<Map<ArticleId, Article>> {
  if (await isEmpty(database.articles)) return new Map();
  const [byId, ofPages] = await Promise.all([
    database.articles.bulkGet(articles.map(({ id }) => id)),
    database.articles
      .where('url')
      .anyOf(articles.map(({ url }) => pageAddress(url)))
      .toArray(),
  ]);
  const byUrl = new Map(ofPages.map((article) => [article.url, article]));
  return found(articles, (article, i) => byId[i] ?? byUrl.get(pageAddress(article.url)));
}

/** By the id in the file: the library's case of that id, else the live one of the same names that the file does not hold. */
export async function knownCases(
  cases: readonly Case[],
  isInFile: (id: string) => boolean,
): Promise<Map<CaseId, Case>> {
  if (await isEmpty(database.cases)) return new Map();
  const byId = await database.cases.bulkGet(cases.map(({ id }) => id));
  const strangers = cases.filter((_, i) => byId[i] === undefined);
  const namesakes = await database.cases
    .where('organization')
    .anyOf([...new Set(strangers.map(({ organization }) => organization))])
    .filter(({ id, deletedAt }) => deletedAt === undefined && !isInFile(id))
    .toArray();
  const names = ({ organization, method }: Case) => JSON.stringify([organization, method]);
  const byNames = new Map(namesakes.map((its) => [names(its), its]));
  return found(cases, (its, i) => byId[i] ?? byNames.get(names(its)));
}

/**
 * By the id in the file: the library's clipping of that id, else the live one of the same passage that the file does not
 * hold. `clippings` name articles by the library's ids; only in `oldArticles` such passages are looked for.
 */
export async function knownClippings(
  clippings: readonly Clipping[],
  isInFile: (id: string) => boolean,
  oldArticles: ReadonlySet<ArticleId>,
): Promise<Map<ClippingId, Clipping>> {
  if (await isEmpty(database.clippings)) return new Map();
  const byId = await database.clippings.bulkGet(clippings.map(({ id }) => id));
  const strangers = clippings.filter(({ articleId }, i) => byId[i] === undefined && oldArticles.has(articleId));
  const there =
    strangers.length === 0
      ? []
      : await database.clippings
          .where('articleId')
          .anyOf([...new Set(strangers.map(({ articleId }) => articleId))])
          .filter(({ id, deletedAt }) => deletedAt === undefined && !isInFile(id))
          .toArray();
  const words = ({ articleId, quote }: Clipping) => `${articleId} ${quote.exact}`;
  const byWords = new Map<string, Clipping[]>();
  for (const own of there) byWords.set(words(own), [...(byWords.get(words(own)) ?? []), own]);
  return found(clippings, (its, i) => byId[i] ?? byWords.get(words(its))?.find((own) => isSamePlace(own, its)));
}

export async function knownTags(names: readonly string[]): Promise<Map<string, Tag>> {
  const known = await database.tags.bulkGet([...names]);
  return new Map(known.flatMap((tag) => (tag ? [[tag.name, tag] as const] : [])));
}

/** Into an empty library, as on a new computer, a file goes without being looked for record by record. */
async function isEmpty(table: Table): Promise<boolean> {
  return (await table.limit(1).primaryKeys()).length === 0;
}

function found<T extends { readonly id: string }>(
  records: readonly T[],
  own: (record: T, index: number) => T | undefined,
): Map<T['id'], T> {
  return new Map(
    records.flatMap((record, i) => {
      const its = own(record, i);
      return its ? [[record.id, its] as const] : [];
    }),
  );
}
