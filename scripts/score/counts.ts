/** Right, extra and missed, and the measure made of them. */
import type { KindScore } from './shared-gold';

export type Counts = Pick<KindScore, 'tp' | 'fp' | 'fn'>;

/** 0 where nothing is right. */
export function f1({ tp, fp, fn }: Counts): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
}
