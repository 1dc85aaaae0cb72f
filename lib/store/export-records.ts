/** The records that an export holds. */
import type { Records } from '@/lib/model/collection';
import type { ClippingId } from '@/lib/model/id';
import { closure } from './closure';
import { readLibrary } from './library';

/** The live clippings among `ids`, or all, with every article, case and tag that they name. */
export async function recordsForExport(ids: 'all' | readonly ClippingId[]): Promise<Records> {
  const library = await readLibrary();
  if (ids === 'all') return library;
  const wanted = new Set(ids);
  return closure(
    library.clippings.filter(({ id }) => wanted.has(id)),
    library,
  );
}
