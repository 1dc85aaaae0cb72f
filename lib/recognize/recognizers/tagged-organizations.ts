/** Proposes organizations that the tagger reads in a text, told what the rules propose. */
import type { Organization } from '@/lib/model/annotation';
import { HEADS } from '@/lib/recognize/organization/heads';
import type { Domain } from '@/lib/recognize/tagger/asset';
import type { Seen, Tagger } from '@/lib/recognize/tagger/tagger';

/** By start, apart from one another. */
export function taggedOrganizations(text: string, seen: Seen, tagger: Tagger, domain: Domain): Organization[] {
  return tagger.organizations(text, seen, domain).map(({ start, end }) => {
    const name = text.slice(start, end);
    // 联想集团 is what its head is; a name without one (思科) may be anything.
    const sort = longestHead(name)?.sort ?? 'other';
    return { kind: 'organization', start, end, text: name, sort, rule: 'organization/tagged' };
  });
}

function longestHead(name: string) {
  for (let at = 0; at < name.length; at++) {
    const head = HEADS.get(name.slice(at));
    if (head) return head;
  }
  return undefined;
}
