/** A sequence tagger that proposes organizations beside the rules. */
import type { Organization, Range } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { decodeModel, type Model } from './asset';
import { featuresOf } from './features';
import { BEGIN, END, LABEL_COUNT } from './labels';
import { bestPath, likelihood, sumsOf } from './lattice';
import { ruleFactsOf } from './rule-facts';
import { lineScorer } from './score-line';

/** A stretch that reads like the name of an organization. */
export interface TaggedSpan extends Range {
  /** How likely exactly this stretch is one, 0…1, by the tagger's own account. */
  readonly score: number;
}

export interface Tagger {
  /**
   * The names in a text: sorted, apart from one another, each within one line. `proposals` are what the rules see,
   * names within names included; the tagger was trained on what they say. Linear in the text.
   */
  organizations(context: Pick<Context, 'document' | 'tokens'>, proposals: readonly Organization[]): TaggedSpan[];
}

/** Throws, in words for the user, where the bytes are not of this version. */
export function loadTagger(bytes: Uint8Array): Tagger {
  return taggerOf(decodeModel(bytes));
}

/** The tagger with these weights. */
export function taggerOf(model: Model): Tagger {
  const scoresOf = lineScorer(model);
  return {
    organizations({ document: { text, lines }, tokens }, proposals) {
      const ruleFacts = ruleFactsOf(text.length, proposals);
      return lines.flatMap(({ start, end }) => {
        const scores = scoresOf(featuresOf({ text, start, end, tokens, ruleFacts }));
        const path = bestPath(scores, model.transition);
        return spansIn(path).map((span) => {
          const from = Math.max(0, span.start - AROUND);
          const to = Math.min(path.length, span.end + AROUND);
          const sums = sumsOf(scores.subarray(from * LABEL_COUNT, to * LABEL_COUNT), model.transition);
          const score = likelihood(sums, path.subarray(from, to), span.start - from, span.end - from);
          return { start: start + span.start, end: start + span.end, score };
        });
      });
    },
  };
}

/** What is further away hardly changes how likely a name is; most of a line need not be summed up. */
const AROUND = 6;

/** The organizations of a path. */
function spansIn(path: Uint8Array): Range[] {
  const spans: Range[] = [];
  let start = 0;
  path.forEach((label, at) => {
    if (label === BEGIN) start = at;
    if (label === END) spans.push({ start, end: at + 1 });
  });
  return spans;
}
