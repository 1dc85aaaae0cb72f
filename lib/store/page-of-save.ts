/** The page whose article a save wrote: who may undo it is decided by that. */
import type { ClippingId } from '@/lib/model/id';
import { database } from './database';
import { LibraryFailure } from './failure';
import { pageOfClipping } from './page-clippings';

/** Throws where the change `seq` is no save of a whole article, or is forgotten. */
export async function pageOfSave(seq: number): Promise<string> {
  const change = await database.changes.get(seq);
  const image = await database.images
    .where('seq')
    .equals(seq)
    .filter(({ kind }) => kind === 'clippings')
    .first();
  if (change?.action !== 'save-article' || !image) throw new LibraryFailure('这一步操作已超过保留期，不能撤销。');
  return pageOfClipping(image.key as ClippingId);
}
