/** A stretch's features → a score for every character and label. */
import { DOMAINS, type Domain, type Model } from './asset';
import type { Scores } from './best-path';
import { FEATURE_COUNT, HASH_BITS } from './features';
import { LABEL_COUNT } from './labels';

export type Scorer = (found: Int32Array) => Scores;

/** For each domain, what scores the features of a stretch; most features have no weight, which one bit tells. */
export function scorersOf({ features, domains, step }: Model): Readonly<Record<Domain, Scorer>> {
  const index = rowIndex(features);
  const scorerOf = (domain: Domain): Scorer => {
    const packed = packedOf(domains[domain].weights);
    return (found) => scoresOf(found, index, packed, step);
  };
  return Object.fromEntries(DOMAINS.map((domain) => [domain, scorerOf(domain)])) as Record<Domain, Scorer>;
}

/** Added to every weight, so that two stand in one number and their sums stay apart. */
const BIAS = 128;

/** By row, outside and begin as one number, then inside and end. */
function packedOf(weights: Int8Array): Int32Array {
  const packed = new Int32Array(weights.length / 2);
  for (let i = 0; i < packed.length; i++)
    packed[i] = ((weights[2 * i] ?? 0) + BIAS) | (((weights[2 * i + 1] ?? 0) + BIAS) << 16);
  return packed;
}

/** Two sums a character, written out: this runs 17 times a character. */
function scoresOf(found: Int32Array, index: Int32Array, packed: Int32Array, step: number): Scores {
  const count = found.length / FEATURE_COUNT;
  const scores = new Float64Array(count * LABEL_COUNT);
  const hits = new Int32Array(FEATURE_COUNT + 1);
  for (let i = 0; i < count; i++) {
    const first = i * FEATURE_COUNT;
    // No branch on what is found: the processor then waits for many places of memory at once.
    let hit = 0;
    for (let f = first; f < first + FEATURE_COUNT; f++) {
      const feature = found[f] ?? 0;
      hits[hit] = feature;
      hit += ((index[(feature >>> 5) * 2] ?? 0) >>> (feature & 31)) & 1;
    }
    let outer = 0;
    let inner = 0;
    for (let h = 0; h < hit; h++) {
      const feature = hits[h] ?? 0;
      const word = (feature >>> 5) * 2;
      const row = ((index[word + 1] ?? 0) + ones((index[word] ?? 0) & ((1 << (feature & 31)) - 1))) * 2;
      outer = (outer + (packed[row] ?? 0)) | 0;
      inner = (inner + (packed[row + 1] ?? 0)) | 0;
    }
    const bias = hit * BIAS;
    const at = i * LABEL_COUNT;
    scores[at] = ((outer & 0xffff) - bias) * step;
    scores[at + 1] = ((outer >>> 16) - bias) * step;
    scores[at + 2] = ((inner & 0xffff) - bias) * step;
    scores[at + 3] = ((inner >>> 16) - bias) * step;
  }
  return scores;
}

/** For every 32 features, one bit each that has a row, and the number of rows before them, side by side. */
function rowIndex(features: Int32Array): Int32Array {
  const index = new Int32Array((2 ** HASH_BITS / 32) * 2);
  for (const feature of features) {
    const at = (feature >>> 5) * 2;
    index[at] = (index[at] ?? 0) | (1 << (feature & 31));
  }
  for (let at = 2; at < index.length; at += 2) index[at + 1] = (index[at - 1] ?? 0) + ones(index[at - 2] ?? 0);
  return index;
}

/** How many bits are set. */
function ones(word: number): number {
  let v = (word - ((word >>> 1) & 0x55555555)) | 0;
  v = ((v & 0x33333333) + ((v >>> 2) & 0x33333333)) | 0;
  return Math.imul((v + (v >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
