/** The library, live: what the background writes shows by itself. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryState } from '@/components/popup/library-panel';
import { failureSentence } from '@/lib/store/failure';
import { watchLibrary } from '@/lib/store/library';

/** `retry` opens it anew after a failure. */
export function useLibrary(): { library: LibraryState; retry: () => void } {
  const [library, setLibrary] = useState<LibraryState>({ state: 'opening' });
  const [round, setRound] = useState(0);
  useEffect(
    () =>
      watchLibrary(
        (records) => setLibrary({ state: 'open', records }),
        (error) => setLibrary({ state: 'failed', reason: failureSentence(error) }),
      ),
    [round],
  );
  const retry = useCallback(() => {
    setLibrary({ state: 'opening' });
    setRound((last) => last + 1);
  }, []);
  return { library, retry };
}
