/** The library as rows, a clipping each with its article and its case: by page, by id, or all of them a chunk at a time. */
import { Dexie } from 'dexie';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import { database } from './database';
import { BY_MOMENT } from './live';

export interface Row {
  readonly clipping: Clipping;
  readonly article: Article;
  readonly case?: Case;
}

/** Where a page of rows ended; the moment in ms since 1970. */
export type Cursor = readonly [time: number, id: ClippingId];

const OLDEST = [Dexie.minKey];
const NEWEST = [Dexie.maxKey];

/**
 * The newest live rows, or those that follow `after`, by the moment they were clipped; `next` is absent on the last page.
 * Reads `limit` rows, whatever the size of the library.
 */
export async function newestRows(
  limit: number,
  after?: Cursor,
): Promise<{ readonly rows: readonly Row[]; readonly next?: Cursor }> {
  return database.transaction('r', [database.live, database.clippings, database.articles, database.cases], async () => {
    const found = await database.live
      .where(BY_MOMENT)
      .between(OLDEST, after ? [...after] : NEWEST, true, false)
      .reverse()
      .limit(limit)
      .toArray();
    const clippings = await database.clippings.bulkGet(found.map(({ id }) => id));
    const last = found.length === limit ? found.at(-1) : undefined;
    return {
      rows: await withSources(clippings.filter((clipping) => clipping !== undefined)),
      ...(last ? { next: [last.time, last.id] as const } : {}),
    };
  });
}

/** The rows of these clippings, deleted ones included, in the order asked for; those that are gone are left out. */
export async function rowsOf(ids: readonly ClippingId[]): Promise<readonly Row[]> {
  return database.transaction('r', database.clippings, database.articles, database.cases, async () =>
    withSources((await database.clippings.bulkGet([...ids])).filter((found) => found !== undefined)),
  );
}

/** How many clippings are live, and how many lie in the trash; the time grows with their number: some tenths of a second for 100,000. */
export async function clippingCounts(): Promise<{ readonly live: number; readonly trash: number }> {
  const [live, trash] = await Promise.all([database.live.count(), trashCount()]);
  return { live, trash };
}

/** How many clippings lie in the trash; the time grows with the trash alone. */
export async function trashCount(): Promise<number> {
  return database.clippings.where('deletedAt').above('').count();
}

const CHUNK = 2_000;

/**
 * Hands every live row to `onRows`, newest first, some thousands at a time, with pauses in which a page can paint; ends
 * early when `signal` aborts. Writes in between may be seen or not: ask `newestSeq` before, and `changesSince` after.
 */
export async function readRows(onRows: (rows: readonly Row[]) => void, signal?: AbortSignal): Promise<void> {
  const ids = await database.live.orderBy(BY_MOMENT).primaryKeys();
  const known: Known = { articles: new Map(), cases: new Map() };
  for (let end = ids.length; end > 0 && !signal?.aborted; end -= CHUNK) {
    const part = ids.slice(Math.max(0, end - CHUNK), end).reverse();
    onRows(
      await database.transaction('r', database.clippings, database.articles, database.cases, async () => {
        const found = await database.clippings.bulkGet(part);
        return withSources(
          found.filter((clipping) => clipping !== undefined).filter(({ deletedAt }) => deletedAt === undefined),
          known,
        );
      }),
    );
  }
}

interface Known {
  readonly articles: Map<ArticleId, Article>;
  readonly cases: Map<CaseId, Case>;
}

/** Reads what is not `known` yet of articles and cases, each once. */
async function withSources(
  clippings: readonly Clipping[],
  { articles, cases }: Known = { articles: new Map(), cases: new Map() },
): Promise<Row[]> {
  const articleIds = new Set(clippings.map(({ articleId }) => articleId).filter((id) => !articles.has(id)));
  const caseIds = new Set(clippings.flatMap(({ caseId }) => caseId ?? []).filter((id) => !cases.has(id)));
  const [foundArticles, foundCases] = await Promise.all([
    database.articles.bulkGet([...articleIds]),
    database.cases.bulkGet([...caseIds]),
  ]);
  for (const article of foundArticles) if (article) articles.set(article.id, article);
  for (const its of foundCases) if (its) cases.set(its.id, its);
  return clippings.flatMap((clipping) => {
    const article = articles.get(clipping.articleId);
    const its = clipping.caseId && cases.get(clipping.caseId);
    return article ? [{ clipping, article, ...(its ? { case: its } : {}) }] : [];
  });
}
