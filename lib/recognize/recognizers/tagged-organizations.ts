/** Proposes organizations that the tagger reads in a text, beside those of the rules. */
import type { Organization, OrganizationSort } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { HEADS } from '@/lib/recognize/organization/heads';
import type { Tagger } from '@/lib/recognize/tagger/tagger';

/** A name by the tagger, and how likely it is exactly one: 0…1. */
export interface TaggedOrganization {
  readonly organization: Organization;
  readonly score: number;
}

/** `proposals` are all that `organizations(context)` proposed: the tagger weighs them. */
export function taggedOrganizations(
  context: Context,
  tagger: Tagger,
  proposals: readonly Organization[],
): TaggedOrganization[] {
  return tagger.organizations(context, proposals).map(({ start, end, score }) => {
    const text = context.document.text.slice(start, end);
    return {
      organization: { kind: 'organization', start, end, text, sort: sortOf(text), rule: 'organization/tagged' },
      score,
    };
  });
}

/** 联想集团 is what its longest head is; a name without one (思科) may be anything. */
function sortOf(name: string): OrganizationSort {
  for (let at = 0; at < name.length; at++) {
    const head = HEADS.get(name.slice(at));
    if (head) return head.sort;
  }
  return 'other';
}
