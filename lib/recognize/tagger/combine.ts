/** Chooses between what the rules chose and what the tagger reads. */
import { type Organization, overlaps } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import type { TaggedOrganization } from '@/lib/recognize/recognizers/tagged-organizations';

/** In party-building news the tagger adds firms and brands without a head, where it is sure. */
const SURE = 0.95;
/** In other news it decides, from here on. */
const LIKELY = 0.5;

/**
 * Sorted; `rules` must be apart from one another, and so is what comes back. In party-building news every name of the
 * rules stays, and no name with a head is added: 党支部, 居委会 are names in general news, and generic here. In other
 * news the tagger's names replace those of the rules: it was told what they see, and learned when to follow them.
 */
export function combineOrganizations(
  rules: readonly Organization[],
  tagged: readonly TaggedOrganization[],
  partyBuilding: boolean,
  { trace }: Pick<Context, 'trace'>,
): Organization[] {
  const kept = new Set(partyBuilding ? rules : []);
  for (const { organization, score, hasHead } of tagged) {
    const reason = partyBuilding ? objection(organization, score, hasHead, rules) : score < LIKELY ? 'unlikely' : '';
    if (reason === '') kept.add(organization);
    else trace({ step: 'dropped', annotation: organization, by: `tagger: ${reason}, score ${score.toFixed(2)}` });
  }
  for (const annotation of rules)
    if (!kept.has(annotation)) trace({ step: 'dropped', annotation, by: 'tagger: decided otherwise' });
  return [...kept].toSorted((a, b) => a.start - b.start);
}

function objection(
  organization: Organization,
  score: number,
  hasHead: boolean,
  rules: readonly Organization[],
): string {
  if (hasHead) return 'left to the rules';
  if (score < SURE) return 'not sure';
  return rules.some((rule) => overlaps(rule, organization)) ? 'the rules know better' : '';
}
