/** How much each piece of evidence weighs, in log-odds that the quoted words are a method's name. */
import type { InnerForm } from './inner-form';
import type { Surrounding } from './surroundings';

export type Evidence =
  | InnerForm
  | Surrounding
  | 'bias'
  | 'head-strong'
  | 'head-plain'
  | 'head-weak'
  | 'listed'
  | 'heading'
  | 'repeated'
  | 'nested';

export const WEIGHTS: Readonly<Record<Evidence, number>> = {
  bias: -1.5,
  'head-strong': 4,
  'head-plain': 3.4,
  'head-weak': 1,
  'list-head': 3,
  'of-head': 0.7,
  'head-before': 1.4,
  verb: 2.2,
  'verb-near': 1.2,
  'verb-mild': 0.4,
  defined: 0.6,
  called: 2,
  apposed: 0.6,
  listed: 0,
  heading: 0.3,
  repeated: 0.9,
  nested: -0.2,
  numeral: 1.6,
  formula: 1.2,
  dotted: 1,
  'own-head': 1.4,
  'own-ending': 1.1,
  'party-word': 0.6,
  slogan: -0.8,
  sentence: -2.5,
  phrase: -1,
  date: -3,
  pair: -1.2,
  long: -0.8,
  enumerates: -1,
  'set-phrase': -3.2,
  'speech-before': -1.5,
  'speech-after': -2,
  honour: -3.5,
  'honour-near': -3,
  'metaphor-before': -1.8,
  'metaphor-after': -1.5,
  'of-before': -0.8,
  'owner-before': 0.8,
  'other-head': -2,
  'other-ending': -1.5,
  'verb-of': 1.5,
};

/** A mention at or above this is a method. */
export const THRESHOLD = 0;

export function weigh(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, piece) => sum + WEIGHTS[piece], WEIGHTS.bias);
}
