/** Names in the library, offered while typing. */
import { useEffect, useState } from 'preact/hooks';
import type { KnownNames } from '@/components/popup/library-actions';
import { suggestions } from '@/lib/store/suggestions';

const NONE: KnownNames = { tags: [], organizations: [], methods: [] };

/** They are gathered from all cases and tags: only where `isWanted`, and after what is shown has been read. */
const AFTER_MS = 300;

export function useKnownNames(isWanted: boolean, seq: number): KnownNames {
  const [known, setKnown] = useState(NONE);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => {
      // Without them the fields work as well, and the tab tells that the library cannot be read.
      suggestions().then(setKnown, () => setKnown(NONE));
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWanted, seq]);
  return known;
}
