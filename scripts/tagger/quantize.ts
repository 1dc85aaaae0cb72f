/** Trained weights → the model that is shipped: small whole numbers, and none for what hardly counts. */
import type { DomainWeights, Model } from '@/lib/recognize/tagger/asset';
import { BEGIN, LABEL_COUNT } from '@/lib/recognize/tagger/labels';
import type { Weights } from './crf';

export interface Precision {
  /** Weights are rounded to multiples of this; those that round to 0 are left out. */
  readonly step: number;
  /** So are features whose weights are all below this, in every domain. */
  readonly least: number;
  /** Added to the beginning of every name, by domain: the loss counts characters, and most of them are outside of names. */
  readonly boldness: { readonly party: number; readonly general: number };
}

/** Deterministic; see `Precision` for what is lost. `weights` hold the emissions of party and general, in this order. */
export function quantize({ rows, emissions, transition }: Weights, { step, least, boldness }: Precision): Model {
  const size = rows.length * LABEL_COUNT;
  const [party = new Float32Array(size), general = party] = emissions;
  const isKept = (emission: Float32Array, row: number) =>
    emission.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT).some((w) => Math.abs(w) >= Math.max(least, step / 2));
  const kept = rows.map((_, row) => row).filter((row) => isKept(party, row) || isKept(general, row));
  const domainOf = (emission: Float32Array, bold: number): DomainWeights => ({
    transition: transition.map((weight, at) => (at % LABEL_COUNT === BEGIN ? weight + bold : weight)),
    weights: Int8Array.from({ length: kept.length * LABEL_COUNT }, (_, i) =>
      rounded((emission[(kept[Math.floor(i / LABEL_COUNT)] ?? 0) * LABEL_COUNT + (i % LABEL_COUNT)] ?? 0) / step),
    ),
  });
  return {
    step: Math.fround(step),
    features: kept.map((row) => rows[row] ?? 0),
    domains: { party: domainOf(party, boldness.party), general: domainOf(general, boldness.general) },
  };
}

function rounded(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight)));
}
