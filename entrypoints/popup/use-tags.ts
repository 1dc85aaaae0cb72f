/** The tags in use, most used first, with their colours. */
import { useEffect, useState } from 'preact/hooks';
import type { TagInUse } from '@/lib/model/tag';
import { tagsInUse } from '@/lib/store/tags';

/** They are counted over all clippings: only where `isWanted`, and after what is shown has been read. */
const AFTER_MS = 300;

export function useTags(isWanted: boolean, seq: number): readonly TagInUse[] {
  const [tags, setTags] = useState<readonly TagInUse[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => {
      // Where they cannot be read the tab tells that the library cannot.
      tagsInUse().then(setTags, () => setTags([]));
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWanted, seq]);
  return tags;
}
