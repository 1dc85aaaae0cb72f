/** Answers requests for recognition: quick ones at once, full ones when the segmenter is warm. */
import type { RecognitionAnswer, Stage } from '@/lib/messages';
import type { Dictionary } from '@/lib/model/dictionary';
import type { Segmenter } from '@/lib/recognize/context';
import { recognize } from '@/lib/recognize/recognize';

/** Longer texts are cut here, in UTF-16 units, and still answered: what lies beyond stays unmarked. */
export const LONGEST_TEXT = 1_000_000;

/** How many answers are kept: a page asks again when it is shown again, and the popup after it. */
const KEPT = 8;

/**
 * The segmenter is loaded once, on first need; where that fails, `onFailure` is told, full requests get the quick answer,
 * marked as such, and the next full request tries again. What was answered by another dictionary is forgotten.
 */
export function recognizer(
  loadSegmenter: () => Promise<Segmenter>,
  currentDictionary: () => Promise<Dictionary>,
  onFailure: (error: unknown) => void,
) {
  const kept = new Map<string, RecognitionAnswer>();
  let keptBy: Dictionary | undefined;
  let segmenter: Promise<Segmenter> | undefined;

  async function fresh(text: string, stage: Stage, dictionary: Dictionary): Promise<RecognitionAnswer> {
    if (stage === 'quick') return { ...recognize(text, { dictionary }), stage };
    segmenter ??= loadSegmenter();
    try {
      return { ...recognize(text, { dictionary, segmenter: await segmenter }), stage };
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
