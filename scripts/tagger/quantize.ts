/** Trained weights → the model that is shipped: small whole numbers, and none for what hardly counts. */
import type { Model } from '@/lib/recognize/tagger/asset';
import { BEGIN, LABEL_COUNT } from '@/lib/recognize/tagger/labels';
import type { Weights } from './crf';

export interface Precision {
  /** Weights are rounded to multiples of this; those that round to 0 are left out. */
  readonly step: number;
  /** So are features whose weights are all below this. */
  readonly least: number;
  /** Added to the beginning of every name: the loss counts characters, and most of them are outside of names. */
  readonly boldness: number;
}

/** Deterministic; see `Precision` for what is lost. */
export function quantize({ rows, emission, transition }: Weights, { step, least, boldness }: Precision): Model {
  const features: number[] = [];
  const weights: number[] = [];
  rows.forEach((feature, row) => {
    const own = emission.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    const rounded = Array.from(own, (w) => Math.max(-127, Math.min(127, Math.round(w / step))));
    if (!own.some((w) => Math.abs(w) >= least) || rounded.every((w) => w === 0)) return;
    features.push(feature);
    weights.push(...rounded);
  });
  const bold = transition.map((weight, at) => (at % LABEL_COUNT === BEGIN ? weight + boldness : weight));
  return {
    step: Math.fround(step),
    transition: bold,
    features: Int32Array.from(features),
    weights: Int8Array.from(weights),
  };
}
