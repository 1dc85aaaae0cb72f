/** Names in the library, offered while typing. */
import { useEffect, useState } from 'preact/hooks';
import type { KnownNames } from '@/components/popup/library-actions';
import { suggestions } from '@/lib/store/suggestions';

const NONE: KnownNames = { tags: [], organizations: [], methods: [] };

/** Read after the list has been painted, and again in every round. */
export function useKnownNames(round: number): KnownNames {
  const [known, setKnown] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without them the fields work as well, and the list tells that the library cannot be read.
      suggestions().then(setKnown, () => setKnown(NONE));
    }, 300);
    return () => clearTimeout(timer);
  }, [round]);
  return known;
}
