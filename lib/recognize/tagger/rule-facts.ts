/** Where the rules see organizations, as numbers by character: the tagger learns when to follow them. */
import { ORGANIZATION_SORTS, type Organization } from '@/lib/model/annotation';

const STARTS = 1024;
const ENDS = 2048;

/**
 * One number a character of the whole text: its place in the longest proposal around it with that proposal's sort, and
 * whether any proposal starts or ends here. Linear in the proposals' lengths.
 */
export function ruleFactsOf(length: number, proposals: readonly Organization[]): Int32Array {
  const facts = new Int32Array(length);
  let taken = 0;
  const longestFirst = proposals.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const [at, { start, end, sort }] of longestFirst.entries()) {
    if (start < taken) continue;
    const rival = longestFirst[at + 1];
    if (rival && rival.start < end && rival.end - rival.start > end - start) continue;
    const kind = 8 * (1 + ORGANIZATION_SORTS.indexOf(sort));
    for (let i = start; i < end; i++) facts[i] = kind + (i === start ? 1 : i === end - 1 ? 3 : 2);
    taken = end;
  }
  for (const { start, end } of proposals) {
    facts[start] = (facts[start] ?? 0) | STARTS;
    facts[end - 1] = (facts[end - 1] ?? 0) | ENDS;
  }
  return facts;
}
