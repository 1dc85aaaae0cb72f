/** Chooses between what the rules chose and what the tagger reads. */
import { type Organization, overlaps } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import type { TaggedOrganization } from '@/lib/recognize/recognizers/tagged-organizations';

/** In party-building news the rules know better; the tagger adds what it is sure of and they did not see. */
const SURE = 0.95;
/** Elsewhere it decides; from here on being right is likelier than not being worth a mark. */
const LIKELY = 0.35;

/**
 * Sorted, and apart from one another where `rules` are. In party-building news every name of the rules stays. In other
 * news the tagger's names replace those of the rules: it was told what the rules see, and learned when to follow them.
 */
export function combineOrganizations(
  rules: readonly Organization[],
  tagged: readonly TaggedOrganization[],
  partyBuilding: boolean,
  { trace }: Pick<Context, 'trace'>,
): Organization[] {
  const least = partyBuilding ? SURE : LIKELY;
  const likely: Organization[] = [];
  for (const { organization, score } of tagged) {
    if (score >= least) likely.push(organization);
    else trace({ step: 'dropped', annotation: organization, by: `tagger: score ${score.toFixed(2)} < ${least}` });
  }
  const [first, second] = partyBuilding ? [rules, likely] : [likely, rules];
  const kept = partyBuilding ? second.filter((one) => !first.some((other) => overlaps(one, other))) : [];
  for (const annotation of second)
    if (!kept.includes(annotation)) trace({ step: 'dropped', annotation, by: 'tagger: decided otherwise' });
  return [...first, ...kept].toSorted((a, b) => a.start - b.start);
}
