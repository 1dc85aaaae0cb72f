/** Names of the library offered while one is typed, and tags that a text suggests. The tables of pinyin are here: a card must stay light. */
import type { CompletedName } from '@/lib/model/name';
import type { SuggestedTag } from '@/lib/model/tag';
import { completeName } from '@/lib/search/complete-name';
import { newestSeq } from '@/lib/store/changes';
import { usedNames } from '@/lib/store/used-names';
import { suggestTags } from '@/lib/text/suggest-tags';
import { decodeNameInput, decodeTaggedText } from './request';

export interface Names {
  /** `input` as it comes from a content script. */
  complete(input: unknown): Promise<readonly CompletedName[]>;
  suggestTags(input: unknown): Promise<readonly SuggestedTag[]>;
}

/**
 * What is used is counted when it is first asked for, which takes seconds in a library of 100,000, and anew after every
 * write; meanwhile the count before answers, since hardly a name is new.
 */
export function libraryNames(): Names {
  let counted: { readonly seq: number; readonly names: ReturnType<typeof usedNames> } | undefined;
  async function current() {
    const seq = await newestSeq();
    const before = counted;
    if (before?.seq === seq) return await before.names;
    const names = usedNames();
    counted = { seq, names };
    // asked again by the next question; who asks now is told
    names.catch(() => {
      counted = undefined;
    });
    return await (before ?? { names }).names;
  }
  return {
    async complete(input) {
      const { of, typed } = decodeNameInput(input);
      return completeName(typed, (await current())[of], COMPLETIONS);
    },
    async suggestTags(input) {
      const text = decodeTaggedText(input);
      const { tag } = await current();
      return suggestTags(
        text,
        tag.map(({ name }) => name),
        SUGGESTIONS,
      );
    },
  };
}

const COMPLETIONS = 12;
const SUGGESTIONS = 5;
