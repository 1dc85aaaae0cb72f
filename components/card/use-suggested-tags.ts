/** The tags that are suggested for what is clipped, asked for anew when its organization is another. */
import { useEffect, useState } from 'preact/hooks';
import type { SuggestedTag } from '@/lib/model/tag';
import type { CardNames } from './entry';

/** Not for every letter that is typed. */
const AFTER_MS = 300;

export function useSuggestedTags(suggestTags: CardNames['suggestTags'], organization: string): readonly SuggestedTag[] {
  const [tags, setTags] = useState<readonly SuggestedTag[]>([]);
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    let isOver = false;
    const ask = () =>
      void suggestTags(organization).then((found) => {
        if (isOver) return;
        setTags(found);
        setAsked(organization);
      });
    const timer = setTimeout(ask, asked === undefined ? 0 : AFTER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // `suggestTags` is another function whenever the card is drawn
  }, [organization]);
  return tags;
}
