/** Outside of party-building news the tagger decides over the rules: it was told what they see, and learned when to follow. */
import type { Organization } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import type { TaggedOrganization } from '@/lib/recognize/recognizers/tagged-organizations';

/** From this likelihood on a name counts. */
const LIKELY = 0.5;

/** Sorted, apart from one another. `rules` are told of in the trace where the tagger drops them. */
export function taggedInPlaceOf(
  rules: readonly Organization[],
  tagged: readonly TaggedOrganization[],
  { trace }: Pick<Context, 'trace'>,
): Organization[] {
  for (const annotation of rules) trace({ step: 'dropped', annotation, by: 'tagger: decides on this page' });
  const kept: Organization[] = [];
  for (const { organization, score } of tagged) {
    if (score >= LIKELY) kept.push(organization);
    else trace({ step: 'dropped', annotation: organization, by: `tagger: unlikely, score ${score.toFixed(2)}` });
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
