/** Two sorted lists of ranges, walked side by side. */
import type { Range } from '@/lib/model/annotation';

/** Answers, for places that come in order, the first of `ranges` (by start, apart) that does not end before the place. */
export function walker<T extends Range>(ranges: readonly T[]): (start: number) => T | undefined {
  let at = 0;
  return (start) => {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return ranges[at];
  };
}
