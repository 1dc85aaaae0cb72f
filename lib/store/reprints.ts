/** Passages that were clipped from other pages, recognized by their text (转载). */
import { Dexie, type Table } from 'dexie';
import { pageAddress } from '@/lib/model/article';
import type { Clipping } from '@/lib/model/clipping';
import type { ClippedElsewhere } from '@/lib/model/elsewhere';
import type { ClippingId } from '@/lib/model/id';

import { database } from './database';
import { foldedWords, printsOf } from './prints';

interface Printed {
  readonly id: ClippingId;
  readonly prints: readonly number[];
}

/**
 * An index of the clippings' clauses. It is derived: brought up to date before it is asked, and a library whose index is lost
 * makes it anew. A database of its own, so that it is in nobody's transaction, journal or export.
 */
class PrintsDatabase extends Dexie {
  declare readonly printed: Table<Printed, ClippingId>;

  constructor() {
    super('dangjian-clipper-prints');
    this.version(1).stores({ printed: 'id, *prints' });
  }
}

const index = new PrintsDatabase();

/** Of the clauses of the shorter of the two, so many are the same; one alone may be a set phrase. */
const SAME = 0.5;
const LEAST = 2;
const MOST_TOLD = 50;

/** The live clippings of other pages whose passage stands in `text`, or that hold it, in no order. */
export async function clippedElsewhere(url: string, text: string): Promise<ClippedElsewhere[]> {
  const wanted = new Set(printsOf(text));
  if (wanted.size === 0) return [];
  await bringUpToDate();
  const candidates = await index.printed
    .where('prints')
    .anyOf([...wanted])
    .distinct()
    .toArray();
  const shared = new Map(candidates.map(({ id, prints }) => [id, prints.filter((print) => wanted.has(print)).length]));
  const alike = candidates.filter(
    ({ id, prints }) => (shared.get(id) ?? 0) >= SAME * Math.min(prints.length, wanted.size),
  );
  const address = pageAddress(url);
  const clippings = await database.clippings.bulkGet(alike.map(({ id }) => id));
  const here = foldedWords(text);
  const told: ClippedElsewhere[] = [];
  for (const clipping of clippings) {
    if (!clipping || clipping.deletedAt !== undefined || told.length >= MOST_TOLD) continue;
    const words = foldedWords(clipping.quote.exact);
    const isPart = here.includes(words) || words.includes(here);
    if (!isPart && (shared.get(clipping.id) ?? 0) < LEAST) continue;
    const article = await database.articles.get(clipping.articleId);
    if (article && article.url !== address) told.push(elsewhere(clipping, article));
  }
  return told;
}

function elsewhere(clipping: Clipping, article: ClippedElsewhere['article']): ClippedElsewhere {
  const { title, source, site, publishedAt, url } = article;
  return {
    id: clipping.id,
    exact: clipping.quote.exact,
    ...(clipping.whole && { whole: true }),
    createdAt: clipping.createdAt,
    article: { title, site, url, ...(source && { source }), ...(publishedAt && { publishedAt }) },
  };
}

/** A clipping's words never change: only those that came and went since last time are read. */
async function bringUpToDate(): Promise<void> {
  const [kept, known] = await Promise.all([
    database.clippings.toCollection().primaryKeys(),
    index.printed.toCollection().primaryKeys(),
  ]);
  const [now, then] = [new Set(kept), new Set(known)];
  const gone = known.filter((id) => !now.has(id));
  const fresh = kept.filter((id) => !then.has(id));
  if (gone.length > 0) await index.printed.bulkDelete(gone);
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const clippings = await database.clippings.bulkGet(fresh.slice(from, from + AT_ONCE));
    await index.printed.bulkPut(
      clippings.flatMap((clipping) => (clipping ? [{ id: clipping.id, prints: printsOf(clipping.quote.exact) }] : [])),
    );
  }
}

const AT_ONCE = 1000;
