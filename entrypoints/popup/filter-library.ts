/** Which clippings of a library the popup shows: found by the same search as on the library page. */
import { type Filter, isFiltering } from '@/components/popup/library-view';
import type { Records } from '@/lib/model/collection';
import { SearchIndex } from '@/lib/search/search-index';
import { closure } from '@/lib/store/closure';

/** The part of `library` that the filter shows, in the order of `library`. */
export function filterLibrary(library: Records, filter: Filter): Records {
  if (!isFiltering(filter)) return library;
  const index = indexOf(library);
  const { slots } = index.search({
    text: filter.text,
    ...(filter.tag !== undefined && { chosen: { tag: [filter.tag] } }),
  });
  const ids = index.idsFrom(0);
  const shown = new Set(Array.from(slots, (slot) => ids[slot]));
  return closure(
    library.clippings.filter(({ id }) => shown.has(id)),
    library,
  );
}

/** The library stays the same while the user types: each is read into an index once. */
const indexes = new WeakMap<Records, SearchIndex>();

function indexOf(library: Records): SearchIndex {
  const index = indexes.get(library) ?? new SearchIndex();
  if (!indexes.has(library)) {
    index.put(library);
    indexes.set(library, index);
  }
  return index;
}
