/** Logistic regression by AdaGrad, drawn to prior weights. */
import { EVIDENCE } from '@/lib/recognize/method/weights';
import { randomFrom, shuffled } from '@/scripts/tagger/random';
import type { MethodExample } from './examples';

const EPOCHS = 15;
const RATE = 0.15;
/** A trait must occur this often. */
const MINIMUM = 3;
/** How strongly weights are drawn to their prior; weights without one, to 0. */
const TO_PRIOR = 30;
const TO_ZERO = 2;

export type Weights = ReadonlyMap<string, number>;

/** Weights by feature; the same examples give the same. */
export function fittedTo(examples: readonly MethodExample[], priors: Weights): Weights {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isKept = (name: string) => name === 'bias' || priors.has(name) || (counts.get(name) ?? 0) >= MINIMUM;
  const weights = new Map<string, number>([...priors, ['bias', PRIOR_BIAS]]);
  const squares = new Map<string, number>();
  const random = randomFrom(1921);
  const kept = examples.map((example) => ({ ...example, features: example.features.filter(isKept) }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffled(kept, random)) {
      const error = (1 / (1 + Math.exp(-score(example, weights))) - (example.isMethod ? 1 : 0)) * example.weight;
      for (const name of example.features) {
        const weight = weights.get(name) ?? 0;
        const prior = priors.get(name);
        const pull = name === 'bias' ? 0 : prior === undefined ? TO_ZERO * weight : TO_PRIOR * (weight - prior);
        const gradient = error + pull / (counts.get(name) ?? 1);
        const square = (squares.get(name) ?? 1e-2) + gradient * gradient;
        squares.set(name, square);
        weights.set(name, weight - (RATE * gradient) / Math.sqrt(square));
      }
    }
  }
  return weights;
}

const PRIOR_BIAS = -1.5;

/** The weights set by hand. */
export const PRIORS: Weights = new Map(
  Object.entries(EVIDENCE).map(([piece, { weight }]) => [`evidence:${piece}`, weight]),
);

/** The log-odds that the quotation names a method. */
export function score({ features }: Pick<MethodExample, 'features'>, weights: Weights): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}
