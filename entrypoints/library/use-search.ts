/** What a query shows: the newest rows at once, everything as soon as the search has it, and anew whenever that changes. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/components/library/entry';
import type { AllFacetCounts, Query } from '@/components/library/query';
import { isFiltering } from '@/components/library/query';
import type { ClippingId } from '@/lib/model/id';
import { openLibrarySearch } from '@/lib/open-search';
import type { LibrarySearch, SearchResult, WatchedSearch } from '@/lib/search/library-search';
import { failureSentence } from '@/lib/store/failure';
import { clippingCounts, newestRows } from '@/lib/store/rows';

export interface Found {
  readonly ids: readonly ClippingId[];
  /** More than `ids` while the library is still being read. */
  readonly count: number;
  /** Whether that is all of them: false for the moment in which a large library is counted. */
  readonly isCounted: boolean;
  /** Undefined until the search has answered for the first time. */
  readonly facets?: AllFacetCounts;
  readonly isComplete: boolean;
  readonly first: readonly Entry[];
}

export interface SearchState {
  /** Undefined until the first rows are shown: it reads the whole library, and they come first. */
  readonly search?: LibrarySearch;
  readonly found?: Found;
  /** A sentence for the user. */
  readonly failure?: string;
}

/** Rows that the first paint can show in the highest of windows. */
const FIRST = 40;

/** Facet values that are answered; the rest is found by completion. */
const FACET_LIMIT = 60;

export function useSearch(query: Query): SearchState {
  const [first, setFirst] = useState<{ readonly rows: readonly Entry[]; readonly live?: number }>();
  const [result, setResult] = useState<SearchResult>();
  const [failure, setFailure] = useState<string>();
  const [search, setSearch] = useState<LibrarySearch>();
  const watched = useRef<WatchedSearch>(undefined);

  useEffect(() => {
    let opened: LibrarySearch | undefined;
    const read = async () => {
      const { rows, next } = await newestRows(FIRST);
      // counting a large library takes longer than reading what is seen of it
      setFirst(next ? { rows } : { rows, live: rows.length });
      opened = openLibrarySearch(setFailure);
      setSearch(opened);
      if (next) setFirst({ rows, live: (await clippingCounts()).live });
    };
    read().catch((error) => setFailure(failureSentence(error)));
    return () => opened?.close();
  }, []);

  useEffect(() => {
    if (!search) return;
    const request = { ...query, facetLimit: FACET_LIMIT };
    if (watched.current) watched.current.change(request);
    else watched.current = search.watch(request, setResult);
  }, [search, query]);

  const found = useMemo((): Found | undefined => {
    const rows = first?.rows ?? [];
    if (result) {
      const { count, facets, isComplete } = result;
      const isGrowing = !isComplete && !isFiltering(query);
      return {
        ids: result.ids(0, count),
        count: isGrowing ? Math.max(count, first?.live ?? 0) : count,
        isCounted: !isGrowing || first?.live !== undefined,
        facets,
        isComplete,
        first: rows,
      };
    }
    const ids = rows.map(({ clipping }) => clipping.id);
    const isCounted = first?.live !== undefined;
    return first && { ids, count: first.live ?? ids.length, isCounted, isComplete: false, first: rows };
    // An answer to the query before stays until the next one is there.
  }, [first, result]);

  return { ...(search && { search }), ...(found && { found }), ...(failure !== undefined && { failure }) };
}
