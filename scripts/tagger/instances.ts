/** Texts → lines with features, as the tagger will see them: with a segmenter's words, and without. */
import { organizations } from '@/lib/recognize/recognizers/organizations';
import { featuresOf } from '@/lib/recognize/tagger/features';
import { ruleFactsOf } from '@/lib/recognize/tagger/rule-facts';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import type { Labelled } from './corpus';

/** A line to learn from. */
export interface Instance {
  readonly labels: Uint8Array;
  readonly withWords: Int32Array;
  readonly withoutWords: Int32Array;
  /** Which set it comes from. */
  readonly set: number;
}

export function instancesOf(texts: readonly Labelled[], set: number): Instance[] {
  return texts.flatMap(({ text, labels }) => {
    const document = documentOf(text);
    const features = [jiebaSegmenter(text), undefined].map((tokens) => {
      const proposals = organizations({ document, trace: () => {}, ...(tokens && { tokens }) });
      const ruleFacts = ruleFactsOf(text.length, proposals);
      return document.lines.map(({ start, end }) => featuresOf({ text, start, end, tokens, ruleFacts }));
    });
    return document.lines.map(({ start, end }, at) => ({
      labels: labels.slice(start, end),
      withWords: features[0]?.[at] ?? new Int32Array(),
      withoutWords: features[1]?.[at] ?? new Int32Array(),
      set,
    }));
  });
}
