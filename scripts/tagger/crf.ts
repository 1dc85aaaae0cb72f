/**
 * Trains a linear-chain CRF by AdaGrad, a stretch at a time in a seeded order, with features left out at random. Each set
 * has weights of its own beside the shared ones, so that sets may disagree (Daumé, Frustratingly easy domain adaptation).
 */
import { FEATURE_COUNT, HASH_BITS } from '@/lib/recognize/tagger/features';
import { LABEL_COUNT, OUTSIDE } from '@/lib/recognize/tagger/labels';
import { FROM, TO } from './edges';
import type { Instance } from './instances';
import { randomFrom, shuffled } from './random';
import { type Sums, sumsOf } from './sums';

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** A feature must occur this often. */
  readonly minimum: number;
  /** The share of features left out. */
  readonly dropout: number;
  /** How much a stretch of each set counts. */
  readonly setWeights: readonly number[];
  /** The sets whose own weights are added to the shared ones in the end, each for a domain. */
  readonly targets: readonly number[];
  /** The order of the stretches and the features left out hang on it. */
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** Weights by row; `rows` are the features that have one, ascending. */
export interface Weights {
  readonly rows: Int32Array;
  /** One for each target. */
  readonly emissions: readonly Float32Array[];
  readonly transition: Float32Array;
}

/** A stretch's features as rows: those of character `i` are `rows[ends[i]]` up to `rows[ends[i + 1]]`. */
interface Packed {
  readonly ends: Int32Array;
  readonly rows: Int32Array;
}

/** Weights and the sums of their squared gradients. */
interface Learned {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

/** The same instances and settings give the same weights. */
export function train(instances: readonly Instance[], settings: Settings): Weights {
  const { rows, rowOf } = commonFeatures(instances, settings.minimum);
  settings.log(`${rows.length} features`);
  const packed = instances.map(({ features, labels, set }) => ({
    labels,
    set,
    form: pack(features, labels.length, rowOf),
  }));
  const size = rows.length * LABEL_COUNT;
  const shared = learned(size);
  const own = settings.setWeights.map(() => learned(size));
  const transition = learned(LABEL_COUNT * LABEL_COUNT);
  const targets = settings.targets.map((set) => ({ set, sum: new Float64Array(size) }));
  const random = randomFrom(settings.seed);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let loss = 0;
    for (const { labels, set, form } of shuffled(packed, random)) {
      const weights = [shared, own[set] ?? shared] as const;
      loss += learn(thinned(form, settings.dropout, random), labels, weights, transition, {
        rate: settings.rate,
        weight: settings.setWeights[set] ?? 1,
      });
    }
    settings.log(`epoch ${epoch}: loss ${loss.toFixed(0)}`);
    // The first round's weights swing too far to be part of the mean.
    if (epoch === 1 && settings.epochs > 1) continue;
    for (const { set, sum } of targets)
      for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + (shared.weights[i] ?? 0) + (own[set]?.weights[i] ?? 0);
  }
  const scale = (1 - settings.dropout) / Math.max(1, settings.epochs - 1);
  const emissions = targets.map(({ sum }) => Float32Array.from(sum, (x) => x * scale));
  return { rows, emissions, transition: transition.weights };
}

const learned = (size: number): Learned => ({
  weights: new Float32Array(size),
  squares: new Float32Array(size).fill(1e-3),
});

/** One step down the gradient of a stretch's loss; answers the loss. */
function learn(
  { ends, rows }: Packed,
  labels: Uint8Array,
  [shared, own]: readonly [Learned, Learned],
  transition: Learned,
  { rate, weight }: { readonly rate: number; readonly weight: number },
): number {
  const count = labels.length;
  const scores = new Float64Array(count * LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    for (let f = ends[i] ?? 0; f < (ends[i + 1] ?? 0); f++) {
      const base = (rows[f] ?? 0) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        scores[i * LABEL_COUNT + label] =
          (scores[i * LABEL_COUNT + label] ?? 0) +
          (shared.weights[base + label] ?? 0) +
          (own.weights[base + label] ?? 0);
    }
  }
  const sums = sumsOf(scores, transition.weights);
  const loss = sums.logTotal - pathScore(scores, transition.weights, labels);
  const gradient = new Float64Array(LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    let matters = false;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = i * LABEL_COUNT + label;
      const g = (sums.forward[at] ?? 0) * (sums.backward[at] ?? 0) - (label === labels[i] ? 1 : 0);
      gradient[label] = Math.abs(g) < NEGLIGIBLE ? 0 : g * weight;
      if (gradient[label] !== 0) matters = true;
    }
    if (!matters) continue;
    for (let f = ends[i] ?? 0; f < (ends[i + 1] ?? 0); f++) {
      const base = (rows[f] ?? 0) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const g = gradient[label] ?? 0;
        if (g === 0) continue;
        descend(shared, base + label, g, rate);
        descend(own, base + label, g, rate);
      }
    }
  }
  learnTransitions(sums, labels, transition, rate, weight);
  return loss;
}

/** Most characters are plainly outside of any name: no step for less than this. */
const NEGLIGIBLE = 2e-3;

function descend({ weights, squares }: Learned, at: number, gradient: number, rate: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}

function learnTransitions(sums: Sums, labels: Uint8Array, transition: Learned, rate: number, weight: number): void {
  const gradient = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  const add = (at: number, g: number) => {
    gradient[at] = (gradient[at] ?? 0) + g * weight;
  };
  labels.forEach((wanted, i) => {
    const at = i * LABEL_COUNT;
    add((i === 0 ? OUTSIDE : (labels[i - 1] ?? OUTSIDE)) * LABEL_COUNT + wanted, -1);
    for (let edge = 0; edge < FROM.length; edge++) {
      const from = FROM[edge] ?? 0;
      const to = TO[edge] ?? 0;
      const reached = i > 0 ? (sums.forward[at - LABEL_COUNT + from] ?? 0) : from === OUTSIDE ? 1 : 0;
      const onward = ((sums.weight[at + to] ?? 0) * (sums.backward[at + to] ?? 0)) / (sums.scale[i] ?? 1);
      add(from * LABEL_COUNT + to, reached * (sums.step[from * LABEL_COUNT + to] ?? 0) * onward);
    }
  });
  gradient.forEach((g, at) => {
    if (g !== 0) descend(transition, at, g, rate);
  });
}

function pathScore(scores: Float64Array, transition: Float32Array, labels: Uint8Array): number {
  let score = 0;
  let before = OUTSIDE;
  labels.forEach((label, i) => {
    score += (scores[i * LABEL_COUNT + label] ?? 0) + (transition[before * LABEL_COUNT + label] ?? 0);
    before = label;
  });
  return score;
}

/** Leaves features out at random, so that no few of them carry a name alone. */
function thinned({ ends, rows }: Packed, dropout: number, random: () => number): Packed {
  const thinEnds = new Int32Array(ends.length);
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i + 1 < ends.length; i++) {
    for (let f = ends[i] ?? 0; f < (ends[i + 1] ?? 0); f++) {
      if (random() < dropout) continue;
      kept[count] = rows[f] ?? 0;
      count++;
    }
    thinEnds[i + 1] = count;
  }
  return { ends: thinEnds, rows: kept };
}

function pack(features: Int32Array, count: number, rowOf: Int32Array): Packed {
  const ends = new Int32Array(count + 1);
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    for (let f = i * FEATURE_COUNT; f < (i + 1) * FEATURE_COUNT; f++) {
      const row = rowOf[features[f] ?? -1] ?? -1;
      if (row >= 0) rows.push(row);
    }
    ends[i + 1] = rows.length;
  }
  return { ends, rows: Int32Array.from(rows) };
}

/** The features that occur often enough, and the row of each feature or -1. */
function commonFeatures(instances: readonly Instance[], minimum: number) {
  const counts = new Int32Array(2 ** HASH_BITS);
  for (const { features } of instances) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  const rows: number[] = [];
  const rowOf = counts.map((count, feature) => (count >= minimum ? rows.push(feature) - 1 : -1));
  return { rows: Int32Array.from(rows), rowOf };
}
