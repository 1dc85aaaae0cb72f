/** How much of all paths through a stretch's labels goes through each label. Linear in the stretch. */
import type { Scores } from '@/lib/recognize/tagger/best-path';
import { LABEL_COUNT, OUTSIDE } from '@/lib/recognize/tagger/labels';
import { FROM, LAST, TO } from './edges';

/** Forward and backward sums of a line, scaled at each character so that they neither grow nor vanish. */
export interface Sums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** `exp(score)`, and by how much each character was scaled. */
  readonly weight: Float64Array;
  readonly scale: Float64Array;
  /** `exp(transition)`. */
  readonly step: Float64Array;
  /** The logarithm of the sum over all paths. */
  readonly logTotal: number;
}

export function sumsOf(scores: Scores, transition: Float32Array): Sums {
  const count = scores.length / LABEL_COUNT;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const weight = new Float64Array(scores.length);
  const scale = new Float64Array(count);
  const step = Float64Array.from(transition, Math.exp);
  let logTotal = 0;
  for (let i = 0; i < count; i++) {
    const at = i * LABEL_COUNT;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label++) top = Math.max(top, scores[at + label] ?? 0);
    for (let edge = 0; edge < FROM.length; edge++) {
      const from = FROM[edge] ?? 0;
      const to = TO[edge] ?? 0;
      const reached = i > 0 ? (forward[at - LABEL_COUNT + from] ?? 0) : from === OUTSIDE ? 1 : 0;
      forward[at + to] = (forward[at + to] ?? 0) + reached * (step[from * LABEL_COUNT + to] ?? 0);
    }
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const own = Math.exp((scores[at + label] ?? 0) - top);
      weight[at + label] = own;
      forward[at + label] = (forward[at + label] ?? 0) * own;
      sum += forward[at + label] ?? 0;
    }
    scale[i] = sum;
    logTotal += top + Math.log(sum);
    for (let label = 0; label < LABEL_COUNT; label++) forward[at + label] = (forward[at + label] ?? 0) / sum;
  }
  const ending = fillBackward({ forward, backward, weight, scale, step });
  return { forward, backward, weight, scale, step, logTotal: logTotal + Math.log(ending) };
}

/** Answers how much of the last character's sum may end a line. */
function fillBackward({ forward, backward, weight, scale, step }: Omit<Sums, 'logTotal'>): number {
  const last = scale.length - 1;
  let ending = 0;
  for (const label of LAST) ending += forward[last * LABEL_COUNT + label] ?? 0;
  for (const label of LAST) backward[last * LABEL_COUNT + label] = 1 / ending;
  const onward = new Float64Array(LABEL_COUNT);
  for (let i = last; i > 0; i--) {
    const at = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      onward[label] = ((weight[at + label] ?? 0) * (backward[at + label] ?? 0)) / (scale[i] ?? 1);
    for (let edge = 0; edge < FROM.length; edge++) {
      const from = FROM[edge] ?? 0;
      const to = TO[edge] ?? 0;
      backward[at - LABEL_COUNT + from] =
        (backward[at - LABEL_COUNT + from] ?? 0) + (step[from * LABEL_COUNT + to] ?? 0) * (onward[to] ?? 0);
    }
  }
  return ending;
}
