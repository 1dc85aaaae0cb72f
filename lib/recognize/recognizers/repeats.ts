/** Second pass over an article: names that are found once are found everywhere, and their short forms too. */
import { type Organization, overlaps, type Range } from '@/lib/model/annotation';
import { UNCUT } from '@/lib/recognize/clauses-to-cut';
import type { Context } from '@/lib/recognize/context';
import { headsIn } from '@/lib/recognize/organization/heads';
import { branchesAbroad, shortFormsOf, unitsOf } from '@/lib/recognize/organization/short-forms';
import { tokenBefore } from '@/lib/recognize/organization/words';
import { occurrencesOf } from '@/lib/text/occurrences';

/**
 * Given the organizations already chosen: further mentions of the same names that a bad cut hid, and mentions of
 * short forms (合心机械 for 长春合心机械制造有限公司) with `fullName`. A mention inside of a chosen name is none.
 */
export function repeatsOf(chosen: readonly Organization[], context: Context): Organization[] {
  const known = new Map<string, Organization>();
  for (const organization of chosen) if (!known.has(organization.text)) known.set(organization.text, organization);
  // a hundred units may share a short form (车管所): it is looked for once, for the first of them
  const sought = new Map<string, Sought>();
  const seek = (each: Sought) => {
    if (!sought.has(each.name)) sought.set(each.name, each);
  };
  const abroad = branchesAbroad([...known.values()], context);
  for (const full of known.values()) {
    if (full.text.length >= (context.tokens ? SAFE_AMONG_WORDS : SAFE_LENGTH))
      seek({ sort: full.sort, name: full.text });
    for (const unit of unitsOf(full)) if (!known.has(unit)) seek({ name: unit, ...sortOf(unit, full) });
    for (const name of [...shortFormsOf(full, context), ...(abroad.get(full.text) ?? [])])
      if (!known.has(name)) seek({ name, sort: full.sort, fullName: full.text });
  }
  const { text } = context.document;
  const places = occurrencesOf(sought.keys(), text);
  const { tokens } = context;
  const isApart = ({ start, end }: Range) => {
    const first = tokens && tokenBefore(tokens, start + 1);
    return !tokens || first?.tag === UNCUT || (first?.start === start && tokenBefore(tokens, end)?.end === end);
  };
  return [...sought.values()].flatMap((each) =>
    mentions(each, places.get(each.name) ?? [], text, chosen).filter(
      (mention) => mention.text.length >= SAFE_LENGTH || isApart(mention),
    ),
  );
}

/** A name to look for, and what its mentions are. */
interface Sought extends Pick<Organization, 'sort' | 'fullName'> {
  readonly name: string;
}

/** 一等车管所, 各车管所: any, not this one. */
const ANY = /[等级流个家各某]/u;

/** A unit's sort is that of its own head. */
function sortOf(unit: string, full: Organization): Pick<Organization, 'sort'> {
  return { sort: headsIn(unit).at(-1)?.sort ?? full.sort };
}

/** Shorter names may be part of other words; where words are known, fewer are. */
const SAFE_LENGTH = 5;
const SAFE_AMONG_WORDS = 3;

function mentions(
  { name, sort, fullName }: Sought,
  starts: readonly number[],
  text: string,
  chosen: readonly Organization[],
): Organization[] {
  const found: Organization[] = [];
  for (const start of starts) {
    const range = { start, end: start + name.length };
    if (isTaken(range, chosen) || ANY.test(text.charAt(start - 1)) || /[员人]/u.test(text.charAt(range.end))) continue;
    const rule = fullName === undefined ? 'organization/repeat' : 'organization/short-form';
    found.push({ kind: 'organization', ...range, text: name, sort, rule, ...(fullName !== undefined && { fullName }) });
  }
  return found;
}

/** Whether one of `chosen` (sorted, apart from one another) shares a character with the range; by bisection. */
function isTaken(range: Range, chosen: readonly Organization[]): boolean {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.start ?? 0) < range.end) low = middle + 1;
    else high = middle;
  }
  const before = chosen[low - 1];
  return before !== undefined && overlaps(before, range);
}
