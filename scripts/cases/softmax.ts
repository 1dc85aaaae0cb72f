/** A choice among owners and nobody: softmax over sums of weights, fitted by AdaGrad. */
import { randomFrom, shuffled } from '@/scripts/tagger/random';
import type { Candidate, CaseExample } from './examples';

const EPOCHS = 20;
const RATE = 0.2;
/** How strongly weights are drawn to 0. */
const DECAY = 0.01;
/**
 * Added to nobody's weight after fitting: careful readers leave many methods of real articles without a case, more than
 * those of articles written for the project.
 */
const CAUTION = 0.5;

export type OwnerWeights = ReadonlyMap<string, number>;

/** The mean of several fittings, each in another order. */
export function ownerWeights(examples: readonly CaseExample[]): OwnerWeights {
  const all = SEEDS.map((seed) => fittedOnce(examples, seed));
  const traits = new Set(all.flatMap((weights) => [...weights.keys()]));
  const mean = (trait: string) => all.reduce((sum, weights) => sum + (weights.get(trait) ?? 0), 0) / all.length;
  const weights = new Map([...traits].map((trait) => [trait, mean(trait)]));
  weights.set('nobody', (weights.get('nobody') ?? 0) + CAUTION);
  return weights;
}

const SEEDS = [1921, 1949, 1978, 2012, 2021];

function fittedOnce(examples: readonly CaseExample[], seed: number): Map<string, number> {
  const weights = new Map<string, number>([['nobody', 0]]);
  const squares = new Map<string, number>();
  const random = randomFrom(seed);
  const told = examples.filter(
    ({ candidates, isNobodys, isOptional }) =>
      !isOptional && candidates.length > 0 && (isNobodys || candidates.some(({ isOwner }) => isOwner)),
  );
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const example of shuffled(told, random)) step(example, weights, squares);
  return weights;
}

function step(
  { candidates, isNobodys, weight: counted }: CaseExample,
  weights: Map<string, number>,
  squares: Map<string, number>,
): void {
  const choices = [
    ...candidates.map((candidate) => ({ traits: bestTraits(candidate, weights), isRight: candidate.isOwner })),
    { traits: ['nobody'], isRight: isNobodys },
  ];
  const sums = choices.map(({ traits }) => sumOf(traits, weights));
  const top = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - top));
  const total = shares.reduce((a, b) => a + b, 0);
  const right = shares.reduce((sum, share, i) => sum + (choices[i]?.isRight ? share : 0), 0);
  const gradients = new Map<string, number>();
  choices.forEach(({ traits, isRight }, i) => {
    const share = shares[i] ?? 0;
    const gradient = counted * (share / total - (isRight ? share / right : 0));
    for (const trait of traits) gradients.set(trait, (gradients.get(trait) ?? 0) + gradient);
  });
  for (const [trait, slope] of gradients) {
    const weight = weights.get(trait) ?? 0;
    const gradient = slope + DECAY * weight;
    const square = (squares.get(trait) ?? 1e-2) + gradient * gradient;
    squares.set(trait, square);
    weights.set(trait, weight - (RATE * gradient) / Math.sqrt(square));
  }
}

/** The owner with the highest sum, where it is above nobody's. */
export function chosen({ candidates }: CaseExample, weights: OwnerWeights): Candidate | undefined {
  let best: Candidate | undefined;
  let sum = weights.get('nobody') ?? 0;
  for (const candidate of candidates) {
    const own = sumOf(bestTraits(candidate, weights), weights);
    if (own > sum) [best, sum] = [candidate, own];
  }
  return best;
}

function bestTraits({ traits }: Candidate, weights: OwnerWeights): readonly string[] {
  return traits.reduce((best, each) => (sumOf(each, weights) > sumOf(best, weights) ? each : best), traits[0] ?? []);
}

function sumOf(traits: readonly string[], weights: OwnerWeights): number {
  return traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), 0);
}
