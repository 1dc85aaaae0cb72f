/** Tags as the page shows them. */
import { useEffect, useState } from 'preact/hooks';
import type { TagColors, TagInUse } from '@/lib/model/tag';
import { failureSentence } from '@/lib/store/failure';
import { tagColors, tagsInUse } from '@/lib/store/tags';

export type TagsState =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'open'; readonly tags: readonly TagInUse[] };

/** All tags with how often they are used; what is shown stays until it is counted again in another round. */
export function useTags(round: number): TagsState {
  const [state, setState] = useState<TagsState>({ state: 'reading' });
  useEffect(() => {
    let isOver = false;
    tagsInUse().then(
      (tags) => {
        if (!isOver) setState({ state: 'open', tags });
      },
      (error) => {
        if (!isOver) setState({ state: 'failed', reason: failureSentence(error) });
      },
    );
    return () => {
      isOver = true;
    };
  }, [round]);
  return state;
}

/** The colours of tags, read anew in every round. */
export function useTagColors(round: number): TagColors {
  const [colors, setColors] = useState<TagColors>(new Map());
  useEffect(() => {
    let isOver = false;
    tagColors().then(
      (found) => {
        if (!isOver) setColors(found);
      },
      // Where they cannot be read, the list says so.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [round]);
  return colors;
}
