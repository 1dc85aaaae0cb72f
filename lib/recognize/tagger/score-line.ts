/** A line's features → a score for every character and label. */
import type { Model } from './asset';
import { FEATURE_COUNT, HASH_BITS } from './features';
import { LABEL_COUNT } from './labels';
import type { Scores } from './lattice';

/** Weights of a row stand in this many bytes, so that no row lies across two cache lines. */
const STRIDE = 8;

/** Scores the features of a line; most features have no weight, which one bit tells. */
export function lineScorer({ features, weights, step }: Model): (found: Int32Array) => Scores {
  const index = rowIndex(features);
  const padded = new Int8Array(features.length * STRIDE);
  for (let row = 0; row < features.length; row++)
    padded.set(weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT), row * STRIDE);
  return (found) => scoresOf(found, index, padded, step);
}

/** One sum a label, written out: this runs 57 times a character. */
function scoresOf(found: Int32Array, index: Int32Array, weights: Int8Array, step: number): Scores {
  const count = found.length / FEATURE_COUNT;
  const scores = new Float64Array(count * LABEL_COUNT);
  const hits = new Int32Array(FEATURE_COUNT + 1);
  for (let i = 0; i < count; i++) {
    let outside = 0;
    let begin = 0;
    let inside = 0;
    let end = 0;
    let place = 0;
    let person = 0;
    const first = i * FEATURE_COUNT;
    // No branch on what is found: the processor then waits for many places of memory at once.
    let hit = 0;
    for (let f = 0; f < FEATURE_COUNT; f++) {
      const feature = found[first + f] ?? -1;
      hits[hit] = feature;
      hit += feature < 0 ? 0 : ((index[(feature >>> 5) * 2] ?? 0) >>> (feature & 31)) & 1;
    }
    for (let h = 0; h < hit; h++) {
      const feature = hits[h] ?? 0;
      const word = index[(feature >>> 5) * 2] ?? 0;
      const below = (1 << (feature & 31)) - 1;
      const row = ((index[(feature >>> 5) * 2 + 1] ?? 0) + ones(word & below)) * STRIDE;
      outside += weights[row] ?? 0;
      begin += weights[row + 1] ?? 0;
      inside += weights[row + 2] ?? 0;
      end += weights[row + 3] ?? 0;
      place += weights[row + 4] ?? 0;
      person += weights[row + 5] ?? 0;
    }
    const at = i * LABEL_COUNT;
    scores[at] = outside * step;
    scores[at + 1] = begin * step;
    scores[at + 2] = inside * step;
    scores[at + 3] = end * step;
    scores[at + 4] = place * step;
    scores[at + 5] = person * step;
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
