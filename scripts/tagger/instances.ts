/** Texts → stretches with features, as the tagger will see them. */
import type { Range } from '@/lib/model/annotation';
import { headsIn } from '@/lib/recognize/organization/heads';
import { organizations } from '@/lib/recognize/recognizers/organizations';
import { featuresOf, textFactsOf } from '@/lib/recognize/tagger/features';
import { BEGIN, END, INSIDE, OUTSIDE } from '@/lib/recognize/tagger/labels';
import { ruleFactsOf } from '@/lib/recognize/tagger/rule-facts';
import { stretchesOf } from '@/lib/recognize/tagger/stretches';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import type { Labelled } from './corpus';

/** A stretch to learn from. */
export interface Instance {
  readonly labels: Uint8Array;
  readonly features: Int32Array;
  /** Which set it comes from. */
  readonly set: number;
}

export function instancesOf(texts: readonly Labelled[], set: number): Instance[] {
  return texts.flatMap(({ text, labels }) => {
    const tokens = jiebaSegmenter(text);
    const heads = headsIn(text);
    const proposals = organizations({ document: documentOf(text), tokens, trace: () => {} }, heads);
    const rules = ruleFactsOf(text.length, proposals);
    const facts = textFactsOf(text, tokens, heads, rules);
    return stretchesOf(text, tokens, rules).map((stretch) => ({
      labels: labelsIn(labels, stretch),
      features: featuresOf(facts, stretch),
      set,
    }));
  });
}

/** Names that run over the stretch's edge are none in it. */
function labelsIn(labels: Uint8Array, { start, end }: Range): Uint8Array {
  const own = labels.slice(start, end);
  for (let i = 0; i < own.length && (own[i] === INSIDE || own[i] === END); i++) own[i] = OUTSIDE;
  for (let i = own.length - 1; i >= 0 && (own[i] === INSIDE || own[i] === BEGIN); i--) own[i] = OUTSIDE;
  return own;
}
