/** The tags in use, most used first, to filter by. */
import { useEffect, useState } from 'preact/hooks';
import { usedNames } from '@/lib/store/used-names';

/** They are counted over all clippings: only where `isWanted`, and after what is shown has been read. */
const AFTER_MS = 300;

export function useTags(isWanted: boolean, seq: number): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => {
      // Where they cannot be read the tab tells that the library cannot.
      usedNames().then(
        ({ tag }) => setTags(tag.map(({ name }) => name)),
        () => setTags([]),
      );
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWanted, seq]);
  return tags;
}
