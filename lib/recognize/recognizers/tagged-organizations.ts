/** Proposes organizations that the tagger reads in a text, beside those of the rules. */
import type { Organization } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { HEADS } from '@/lib/recognize/organization/heads';
import type { Tagger } from '@/lib/recognize/tagger/tagger';

/** A name by the tagger. */
export interface TaggedOrganization {
  readonly organization: Organization;
  /** How likely exactly this stretch is a name: 0…1. */
  readonly score: number;
}

/** `proposals` are all that `organizations(context)` proposed: the tagger weighs them. */
export function taggedOrganizations(
  context: Pick<Context, 'document' | 'tokens'>,
  tagger: Tagger,
  proposals: readonly Organization[],
): TaggedOrganization[] {
  return tagger.organizations(context, proposals).map(({ start, end, score }) => {
    const text = context.document.text.slice(start, end);
    const head = longestHead(text);
    // 联想集团 is what its head is; a name without one (思科) may be anything.
    const sort = head?.sort ?? 'other';
    const organization = { kind: 'organization', start, end, text, sort, rule: 'organization/tagged' } as const;
    return { organization, score };
  });
}

function longestHead(name: string) {
  for (let at = 0; at < name.length; at++) {
    const head = HEADS.get(name.slice(at));
    if (head) return head;
  }
  return undefined;
}
