/** What the search field can be completed to at the caret. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Completion } from '@/components/library/search-box';
import type { LibrarySearch } from '@/lib/search/library-search';

export function useCompletions(search: LibrarySearch | undefined) {
  const [completions, setCompletions] = useState<readonly Completion[]>([]);
  const turn = useRef(0);
  const complete = useCallback(
    async (text: string, caret: number) => {
      if (!search) return;
      turn.current += 1;
      const mine = turn.current;
      const { from, to, items } = await search.completeQuery(text, caret);
      if (mine !== turn.current) return;
      setCompletions(
        items.map(({ label, insert, count }) => ({
          text: text.slice(0, from) + insert + text.slice(to),
          label,
          ...(count !== undefined && { count }),
        })),
      );
    },
    [search],
  );
  return { completions, complete };
}
