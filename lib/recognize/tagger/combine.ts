/** Where there is a tagger it decides over the rules: it was told what they see, and learned when to follow. */
import { type Organization, overlaps } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { walker } from '@/lib/recognize/refiners/walker';

/** Names by themselves (市委) stand although the tagger passes over them. */
const STANDS = 'organization/head-whole';

/** Both sorted and apart; so is the answer. The trace is told which rules' names the tagger dropped or changed. */
export function taggedInPlaceOf(
  ruled: readonly Organization[],
  tagged: readonly Organization[],
  { trace }: Pick<Context, 'trace'>,
): Organization[] {
  const next = walker(tagged);
  const kept = ruled.filter((annotation) => {
    const rival = next(annotation.start);
    const isTouched = rival !== undefined && overlaps(rival, annotation);
    if (!isTouched && annotation.rule === STANDS) return true;
    const isSame = rival?.start === annotation.start && rival.end === annotation.end;
    if (!isSame) trace({ step: 'dropped', annotation, by: isTouched ? `tagger: ${rival.text}` : 'tagger: no name' });
    return false;
  });
  return [...kept, ...tagged].toSorted((a, b) => a.start - b.start);
}
