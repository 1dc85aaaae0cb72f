/** Answers requests for recognition: quick ones at once, full ones when the segmenter is warm. */
import type { RecognitionAnswer, Stage } from '@/lib/messages';
import type { Dictionary } from '@/lib/model/dictionary';
import type { Segmenter } from '@/lib/recognize/context';
import { recognize } from '@/lib/recognize/recognize';
import type { Tagger } from '@/lib/recognize/tagger/tagger';

/** Longer texts are cut here, in UTF-16 units, and still answered: what lies beyond stays unmarked. */
export const LONGEST_TEXT = 1_000_000;

/** How many answers are kept: a page asks again when it is shown again, and the popup after it. */
const KEPT = 8;

/** What full recognition needs; each is loaded once, on first need. */
export interface Loaders {
  readonly segmenter: () => Promise<Segmenter>;
  readonly tagger: () => Promise<Tagger>;
}

/**
 * Where loading fails, `onFailure` is told and the next full request tries again: without the segmenter full requests
 * get the quick answer, marked as such; without the tagger the rules decide. What was answered by another dictionary is
 * forgotten.
 */
export function recognizer(
  load: Loaders,
  currentDictionary: () => Promise<Dictionary>,
  onFailure: (error: unknown) => void,
) {
  const kept = new Map<string, RecognitionAnswer>();
  let keptBy: Dictionary | undefined;
  let segmenter: Promise<Segmenter> | undefined;
  let tagger: Promise<Tagger> | undefined;

  async function loadedTagger(): Promise<{ readonly tagger?: Tagger }> {
    tagger ??= load.tagger();
    try {
      return { tagger: await tagger };
    } catch (error) {
      tagger = undefined;
      onFailure(error);
      return {};
    }
  }

  async function fresh(text: string, stage: Stage, dictionary: Dictionary): Promise<RecognitionAnswer> {
    if (stage === 'quick') return { ...recognize(text, { dictionary }), stage };
    segmenter ??= load.segmenter();
    const loaded = loadedTagger();
    try {
      const options = { dictionary, segmenter: await segmenter, ...(await loaded) };
      return { ...recognize(text, options), stage };
    } catch (error) {
      segmenter = undefined;
      onFailure(error);
      return answer({ text, stage: 'quick' });
    }
  }

  async function answer({ text, stage }: { readonly text: string; readonly stage: Stage }): Promise<RecognitionAnswer> {
    const dictionary = await currentDictionary();
    if (dictionary !== keptBy) kept.clear();
    keptBy = dictionary;
    const short = text.slice(0, LONGEST_TEXT);
    const key = `${stage}\n${short}`;
    const given = kept.get(key) ?? (await fresh(short, stage, dictionary));
    if (given.stage === stage && dictionary === keptBy) remember(kept, key, given);
    return given;
  }

  return answer;
}

/** Keeps an answer as the one asked for last, and forgets the one that nobody has asked for longest. */
function remember(kept: Map<string, RecognitionAnswer>, key: string, answer: RecognitionAnswer): void {
  kept.delete(key);
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) return;
    kept.delete(oldest);
  }
}
