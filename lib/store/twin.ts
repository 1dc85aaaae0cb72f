/** Whether the same passage of the same article is in the library already. Called inside a write. */
import type { Clipping } from '@/lib/model/clipping';
import { database } from './database';

/**
 * A live clipping of the same article and the same words at the same place. The place is the same where the
 * offset is, or, on a page that has moved since, where the words around are.
 */
export function findTwin({ articleId, quote, position }: Pick<Clipping, 'articleId' | 'quote' | 'position'>) {
  return database.clippings
    .where('articleId')
    .equals(articleId)
    .filter(
      (known) =>
        known.deletedAt === undefined &&
        known.quote.exact === quote.exact &&
        (known.position.start === position.start ||
          (known.quote.prefix === quote.prefix && known.quote.suffix === quote.suffix)),
    )
    .first();
}
