/** A sequence tagger of organizations' names, told what the rules propose. */
import type { Organization, Range } from '@/lib/model/annotation';
import type { Token } from '@/lib/recognize/context';
import { type Domain, decodeModel, type Model } from './asset';
import { bestPath } from './best-path';
import { featuresOf, textFactsOf } from './features';
import { BEGIN, END } from './labels';
import { withRightEdges } from './right-edges';
import { ruleFactsOf } from './rule-facts';
import { scorersOf } from './score-stretch';
import { stretchesOf } from './stretches';

/** What is known of a text before it is tagged. */
export interface Seen {
  readonly tokens: readonly Token[];
  /** From `headsIn`. */
  readonly heads: readonly Range[];
  /** All that the rules propose, names within names included. */
  readonly proposals: readonly Organization[];
}

export interface Tagger {
  /**
   * The names in a text: sorted, apart from one another, each within one clause. The tagger was trained on what the rules
   * propose, and weighs it. Linear in the text.
   */
  organizations(text: string, seen: Seen, domain: Domain): Range[];
}

/** Throws, in words for the user, where the bytes are not of this version. */
export function loadTagger(bytes: Uint8Array): Tagger {
  return taggerOf(decodeModel(bytes));
}

/** The tagger with these weights. */
export function taggerOf(model: Model): Tagger {
  const scorers = scorersOf(model);
  return {
    organizations(text, { tokens, heads, proposals }, domain) {
      const rules = ruleFactsOf(text.length, proposals);
      const facts = textFactsOf(text, tokens, heads, rules);
      const { transition } = model.domains[domain];
      const names = stretchesOf(text, tokens, rules).flatMap((stretch) =>
        namesIn(bestPath(scorers[domain](featuresOf(facts, stretch)), transition), stretch.start),
      );
      return withRightEdges(names, proposals, text);
    },
  };
}

/** No name is longer: the longest of 7,000 has 33 characters. What is, is a run of heads without an end (省委省委省委…). */
const LONGEST = 60;

/** The organizations of a path. */
function namesIn(path: Uint8Array, offset: number): Range[] {
  const names: Range[] = [];
  let start = 0;
  for (let at = 0; at < path.length; at++) {
    if (path[at] === BEGIN) start = at;
    if (path[at] === END && at - start < LONGEST) names.push({ start: offset + start, end: offset + at + 1 });
  }
  return names;
}
