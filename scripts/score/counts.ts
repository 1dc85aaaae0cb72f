/** Right, extra and missed, summed over articles, and the measures made of them. */
import type { KindScore } from './shared-gold';

export type Counts = Pick<KindScore, 'tp' | 'fp' | 'fn'>;

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), { tp: 0, fp: 0, fn: 0 });
}

/** 0 where nothing is right. */
export function f1({ tp, fp, fn }: Counts): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
}
