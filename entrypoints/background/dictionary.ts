/** The user's dictionary: the one place that writes it, and what recognition reads. */
import { decodeChange } from '@/lib/exchange/dictionary-change';
import type { DictionaryAnswer } from '@/lib/messages';
import { changed, type Dictionary, MOST_ENTRIES } from '@/lib/model/dictionary';

/** Where it is kept; the part of a storage item that this needs. */
export interface Kept {
  getValue(): Promise<Dictionary>;
  setValue(dictionary: Dictionary): Promise<void>;
}

/** Whoever hears of a change and asks again is answered by the new dictionary: it is known here before it is written. */
export function keeper(kept: Kept) {
  let known: Promise<Dictionary> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const current = (): Promise<Dictionary> => {
    known ??= kept.getValue().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  async function apply(input: unknown): Promise<DictionaryAnswer> {
    const decoded = decodeChange(input);
    if ('reason' in decoded) return { outcome: 'failed', reason: decoded.reason };
    try {
      const { dictionary, undo } = changed(await current(), decoded.value);
      if (dictionary.length > MOST_ENTRIES)
        return { outcome: 'failed', reason: `词典最多 ${MOST_ENTRIES} 条，没有改动。请先移除不再需要的名称。` };
      known = Promise.resolve(dictionary);
      await kept.setValue(dictionary);
      return { outcome: 'changed', undo };
    } catch (error) {
      known = undefined;
      const cause = error instanceof Error ? error.message : String(error);
      return { outcome: 'failed', reason: `词典没有写入（${cause}）。请再试一次。` };
    }
  }

  return {
    /** The same object until it changes. */
    current,
    /** One change after another, so that none is lost. */
    change(input: unknown): Promise<DictionaryAnswer> {
      const answer = last.then(() => apply(input));
      last = answer;
      return answer;
    },
  };
}
