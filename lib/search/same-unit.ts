/** Names that mean the same unit, offered for merging: 市公安局交警支队车管所 and 珠海市公安局交警支队车辆管理所. */
import type { UsedName } from '@/lib/model/name';
import { fold } from './fold';
import { type UnitPath, unitPath } from './unit-path';
import { FULL_FORMS, withChineseDigits } from './unit-words';

export interface SameNames {
  /** The name to keep: the fullest of the most used. */
  readonly keep: string;
  /** The others, most used first. */
  readonly others: readonly string[];
  /** What they differ in, for the clerk to see. */
  readonly reason: string;
}

/** What is no letter and no digit. */
export const SIGNS = /[\p{Punctuation}\p{Separator}\p{Symbol}]/gu;
export const SIGNS_DIFFER = '只有空格、标点、全半角或繁简不同';

interface Unit extends UsedName, UnitPath {}

/**
 * Groups of two or more. Names are the same where nothing but short and full forms differ and the places that they begin
 * with do not contradict each other, down to the last level. A name that could mean two different units is in no group.
 */
export function sameUnits(names: readonly UsedName[]): SameNames[] {
  const byRest = new Map<string, Unit[]>();
  for (const name of names) {
    const unit = { ...name, ...unitPath(shortForm(name.name)) };
    if (unit.rest.length < SHORTEST) continue;
    byRest.set(unit.rest, [...(byRest.get(unit.rest) ?? []), unit]);
  }
  return [...byRest.values()]
    .flatMap(groupsOf)
    .map(sameNames)
    .toSorted((a, b) => (a.keep < b.keep ? -1 : 1));
}

/** 党委 and 公司 alone name no unit. */
const SHORTEST = 3;

function shortForm(name: string): string {
  let short = fold(name);
  for (const [full, replacement] of FULL_FORMS) short = short.replace(full, replacement);
  return withChineseDigits(short);
}

/** Of units with the same rest: sets of which each agrees with each. */
function groupsOf(units: readonly Unit[]): Unit[][] {
  if (units.length < 2) return [];
  const friends = units.map((unit) => units.filter((other) => other !== unit && agree(unit, other)));
  // who agrees with two that contradict each other could be either of them
  const clear = units.filter((_, i) => {
    const its = friends[i] ?? [];
    return its.length > 0 && its.every((one) => its.every((other) => one === other || agree(one, other)));
  });
  const groups: Unit[][] = [];
  for (const unit of clear) {
    const group = groups.find((each) => each.every((other) => agree(unit, other)));
    if (group) group.push(unit);
    else groups.push([unit]);
  }
  return groups.filter((group) => group.length > 1);
}

/** How long what follows must be for 市公安局交警支队车管所 to mean the one city that has such a unit; 市教育局 could be any. */
const TELLING = 8;

/** 市 alone, and 高新区: many cities have one. */
const GENERIC = /^(?:高新|经开|开发|高新技术开发|经济开发|经济技术开发|新|综合保税|示范)?$/u;

/** Whether two paths can be of one place: the same last level, and no level told differently. */
function agree(a: Unit, b: Unit): boolean {
  if (lastLevel(a) !== lastLevel(b)) return false;
  for (const [level, place] of a.levels) {
    const other = b.levels.get(level);
    if (other === undefined) continue;
    const isBare = GENERIC.test(other.name) || GENERIC.test(place.name);
    if (other.called !== place.called || (isBare ? a.rest.length < TELLING : other.name !== place.name)) return false;
  }
  return true;
}

function lastLevel({ levels }: UnitPath): string | undefined {
  return [...levels.keys()].at(-1);
}

function sameNames(group: readonly Unit[]): SameNames {
  const told = ({ levels, name }: Unit) =>
    [...levels.values()].filter((place) => place.name !== '').length * 100 + name.length;
  const [keep, ...others] = group.toSorted((a, b) => told(b) - told(a) || b.count - a.count);
  const written = new Set(group.map(({ name }) => fold(name).replace(SIGNS, '')));
  return {
    reason: written.size === 1 ? SIGNS_DIFFER : '是全称和简称',
    keep: keep?.name ?? '',
    others: others.toSorted((a, b) => b.count - a.count).map(({ name }) => name),
  };
}
