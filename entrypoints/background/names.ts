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

/** What is used is counted anew after every write, else kept while the worker lives. */
export function libraryNames(): Names {
  let counted: { readonly seq: number; readonly names: ReturnType<typeof usedNames> } | undefined;
  async function current() {
    const seq = await newestSeq();
    if (counted?.seq === seq) return await counted.names;
    const names = usedNames();
    counted = { seq, names };
    // asked again by the next question; who asks now is told
    names.catch(() => {
      counted = undefined;
    });
    return await names;
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
