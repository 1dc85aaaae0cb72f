/** A line's features → a score for every character and label. */
import type { Model } from './asset';
import { FEATURE_COUNT, HASH_BITS } from './features';
import { LABEL_COUNT } from './labels';
import type { Scores } from './lattice';

/** Scores the features of a line; most features have no weight, which one bit tells. */
export function lineScorer({ features, weights, step }: Model): (found: Int32Array) => Scores {
  const rowOf = rowIndex(features);
  return (found) => {
    const count = found.length / FEATURE_COUNT;
    const scores = new Float64Array(count * LABEL_COUNT);
    const sums = new Int32Array(LABEL_COUNT);
    for (let i = 0; i < count; i++) {
      sums.fill(0);
      for (let f = i * FEATURE_COUNT; f < (i + 1) * FEATURE_COUNT; f++) {
        const row = rowOf(found[f] ?? -1);
        if (row < 0) continue;
        for (let label = 0; label < LABEL_COUNT; label++)
          sums[label] = (sums[label] ?? 0) + (weights[row * LABEL_COUNT + label] ?? 0);
      }
      for (let label = 0; label < LABEL_COUNT; label++) scores[i * LABEL_COUNT + label] = (sums[label] ?? 0) * step;
    }
    return scores;
  };
}

/** Feature → row, or -1; half a megabyte of bits and as much of counts, however many rows. */
function rowIndex(features: Int32Array): (feature: number) => number {
  const bits = new Uint32Array(2 ** HASH_BITS / 32);
  for (const feature of features) bits[feature >>> 5] = (bits[feature >>> 5] ?? 0) | (1 << (feature & 31));
  const before = new Uint32Array(bits.length);
  for (let word = 1; word < bits.length; word++) before[word] = (before[word - 1] ?? 0) + ones(bits[word - 1] ?? 0);
  return (feature) => {
    if (feature < 0) return -1;
    const word = bits[feature >>> 5] ?? 0;
    const bit = 1 << (feature & 31);
    return word & bit ? (before[feature >>> 5] ?? 0) + ones(word & (bit - 1)) : -1;
  };
}

/** How many bits are set. */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
