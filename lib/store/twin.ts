/** Whether the same passage of the same article is in the library already. Called inside a write. */
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId } from '@/lib/model/id';
import { database } from './database';

type Placed = Pick<Clipping, 'articleId' | 'quote' | 'position'>;

/**
 * A live clipping of the same article and the same words at the same place. The place is the same where the
 * offset is, or, on a page that has moved since, where the words around are.
 */
export function findTwin(wanted: Placed) {
  return database.clippings
    .where('articleId')
    .equals(wanted.articleId)
    .filter(
      (known) =>
        known.deletedAt === undefined && known.quote.exact === wanted.quote.exact && isSamePlace(known, wanted),
    )
    .first();
}

/** Live clippings by article and words, to ask for the twins of many at once. */
export interface Twins {
  has(clipping: Placed): boolean;
  add(clipping: Placed): void;
}

/** Those of these articles. */
export async function twinsAt(articleIds: readonly ArticleId[]): Promise<Twins> {
  const byWords = new Map<string, Placed[]>();
  const words = ({ articleId, quote }: Placed) => `${articleId} ${quote.exact}`;
  const twins: Twins = {
    has: (clipping) => byWords.get(words(clipping))?.some((known) => isSamePlace(known, clipping)) ?? false,
    add: (clipping) => void byWords.set(words(clipping), [...(byWords.get(words(clipping)) ?? []), clipping]),
  };
  const read = async (articleId: ArticleId) => {
    const found = await database.clippings.where('articleId').equals(articleId).toArray();
    for (const clipping of found) if (clipping.deletedAt === undefined) twins.add(clipping);
  };
  await Promise.all([...new Set(articleIds)].map(read));
  return twins;
}

/** The same words are given; the place is the same by offset, or by the words around. */
export function isSamePlace({ quote, position }: Placed, other: Placed): boolean {
  return (
    position.start === other.position.start ||
    (quote.prefix === other.quote.prefix && quote.suffix === other.quote.suffix)
  );
}
