/** The library as the 案例 tab shows it: the newest cards, or those that the search finds; anew after every write. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryState } from '@/components/popup/library-panel';
import { type Filter, isFiltering } from '@/components/popup/library-view';
import type { ClippingId } from '@/lib/model/id';
import { openLibrarySearch } from '@/lib/open-search';
import type { LibrarySearch, SearchResult } from '@/lib/search/library-search';
import { watchChanges } from '@/lib/store/changes';
import { failureSentence } from '@/lib/store/failure';
import { cardsOfFound, recentCards } from '@/lib/store/recent-cards';
import { clippingCounts } from '@/lib/store/rows';

export interface ShownLibrary {
  readonly library: LibraryState;
  /** Another number after every write. */
  readonly seq: number;
  /** What the filter shows; undefined where nothing is filtered. */
  readonly found: readonly ClippingId[] | undefined;
  readonly onMore: () => void;
  /** Opens it anew after a failure. */
  readonly retry: () => void;
}

/** Cards are shown so many at a time. */
const PAGE = 50;

export function useLibrary(filter: Filter): ShownLibrary {
  const [library, setLibrary] = useState<LibraryState>({ state: 'opening' });
  const [round, setRound] = useState(0);
  const [seq, setSeq] = useState(0);
  const [limit, setLimit] = useState(PAGE);
  const counted = useRef<number>(undefined);
  const fail = useCallback((reason: string) => setLibrary({ state: 'failed', reason }), []);
  const result = useFound(filter, fail);
  const found = useMemo(() => result?.ids(0, result.count), [result]);

  useEffect(() => watchChanges(setSeq, (error) => fail(failureSentence(error))), [round, fail]);
  useEffect(() => setLimit(PAGE), [filter]);

  useEffect(() => {
    if (isFiltering(filter) && !found) return;
    let isOver = false;
    const read = async () => {
      const cards = found ? cardsOfFound(found, limit) : recentCards(limit);
      const { hasMore, ...view } = await cards;
      const show = (live?: number) => {
        const shown = found?.length ?? live;
        setLibrary({ state: 'open', view, hasMore, total: live, shown, isWhole: result?.isComplete ?? true });
      };
      // counting a large library takes longer than reading what is seen of it
      if (hasMore && !isOver) show(counted.current);
      counted.current = (await clippingCounts()).live;
      if (!isOver) show(counted.current);
    };
    read().catch((error) => {
      if (!isOver) fail(failureSentence(error));
    });
    return () => {
      isOver = true;
    };
  }, [filter, result, limit, seq, round, fail]);

  const retry = useCallback(() => {
    setLibrary({ state: 'opening' });
    setRound((last) => last + 1);
  }, []);
  return { library, seq, found, onMore: () => setLimit((last) => last + PAGE), retry };
}

/** The search is started when something is filtered for the first time: it reads the whole library. */
function useFound(filter: Filter, onFailure: (reason: string) => void): SearchResult | undefined {
  const [answer, setAnswer] = useState<{ readonly filter: Filter; readonly result: SearchResult }>();
  const search = useRef<LibrarySearch>(undefined);
  useEffect(() => {
    if (!isFiltering(filter)) return;
    search.current ??= openLibrarySearch(onFailure);
    const { text, tag } = filter;
    const request = { text, facetLimit: 0, ...(tag !== undefined && { chosen: { tag: [tag] } }) };
    const watched = search.current.watch(request, (result) => setAnswer({ filter, result }));
    return () => watched.stop();
  }, [filter, onFailure]);
  useEffect(() => () => search.current?.close(), []);
  // What answered another filter stays until the answer to this one is there.
  return isFiltering(filter) ? answer?.result : undefined;
}
