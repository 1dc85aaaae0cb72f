/** Second pass over an article: names that are found once are found everywhere, and their short forms too. */
import { type Organization, overlaps, type Range } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { headsIn } from '@/lib/recognize/organization/heads';
import { shortFormsOf, unitsOf } from '@/lib/recognize/organization/short-forms';

/**
 * Given the organizations already chosen: further mentions of the same names that a bad cut hid, and mentions of
 * short forms (合心机械 for 长春合心机械制造有限公司) with `fullName`. A mention inside of a chosen name is none.
 */
export function repeatsOf(chosen: readonly Organization[], context: Context): Organization[] {
  const known = new Map<string, Organization>();
  for (const organization of chosen) if (!known.has(organization.text)) known.set(organization.text, organization);
  const found: Organization[] = [];
  for (const full of known.values()) {
    if (full.text.length >= SAFE_LENGTH) found.push(...mentions(full.text, full, context, chosen));
    for (const unit of unitsOf(full))
      if (!known.has(unit)) found.push(...mentions(unit, sortOf(unit, full), context, chosen));
    for (const short of shortFormsOf(full, context)) {
      if (!known.has(short)) found.push(...mentions(short, { ...full, fullName: full.text }, context, chosen));
    }
  }
  return found;
}

/** 一等车管所, 各车管所: any, not this one. */
const ANY = /[等级流个家各某]/u;

/** A unit's sort is that of its own head. */
function sortOf(unit: string, full: Organization): Pick<Organization, 'sort'> {
  return { sort: headsIn(unit).at(-1)?.sort ?? full.sort };
}

/** Shorter names may be part of other words. */
const SAFE_LENGTH = 5;

function mentions(
  name: string,
  { sort, fullName }: Pick<Organization, 'sort' | 'fullName'>,
  { document: { text } }: Context,
  chosen: readonly Organization[],
): Organization[] {
  const found: Organization[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
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
