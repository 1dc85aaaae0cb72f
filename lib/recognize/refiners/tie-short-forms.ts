/** Ties short forms to the full name that the article gives. */
import type { Annotation, Organization } from '@/lib/model/annotation';
import { headsIn } from '@/lib/recognize/organization/heads';
import { leadingPlace } from '@/lib/recognize/organization/places';

/**
 * 区委组织部 → 黄岩区委组织部, 珠海车管所 → 珠海市公安局交警支队车管所: sets `fullName` where the article holds just one
 * longest name that the short one can stand for. Order and offsets stay.
 */
export function tieShortForms(annotations: readonly Annotation[]): Annotation[] {
  const names = new Set(
    annotations.filter((a): a is Organization => a.kind === 'organization').map(({ text }) => text),
  );
  const bySuffix = suffixesOf(names);
  const full = new Map<string, string>();
  for (const name of names) {
    const found = fullNameOf(name, bySuffix.get(restOf(name)) ?? []);
    if (found !== undefined) full.set(name, found);
  }
  return annotations.map((a) => {
    const fullName = a.kind === 'organization' ? full.get(a.text) : undefined;
    return fullName === undefined ? a : { ...a, fullName };
  });
}

/** A short form keeps at least the last two characters of its full name. */
const ENDING = 2;

/** The names by each of their endings: an article may name thousands of schools. */
function suffixesOf(names: ReadonlySet<string>): Map<string, string[]> {
  const bySuffix = new Map<string, string[]>();
  for (const name of names) {
    for (let length = ENDING; length <= name.length; length++) {
      const suffix = name.slice(-length);
      const alike = bySuffix.get(suffix);
      if (alike) alike.push(name);
      else bySuffix.set(suffix, [name]);
    }
  }
  return bySuffix;
}

/** What every full name of a short form ends with: the short form, or what follows its place. */
function restOf(short: string): string {
  const rest = short.slice(leadingPlace(short));
  return rest.length < ENDING ? short : rest;
}

function fullNameOf(short: string, names: readonly string[]): string | undefined {
  const longer = names.filter((name) => name.length > short.length && standsFor(short, name));
  const longest = longer.toSorted((a, b) => b.length - a.length)[0];
  return longest !== undefined && longer.every((name) => longest.endsWith(name) || standsFor(name, longest))
    ? longest
    : undefined;
}

/** The full name ends with the short one; or the short one leaves out a level (山东博物馆) or the units between. */
function standsFor(short: string, full: string): boolean {
  if (full.endsWith(short)) return true;
  const place = short.slice(0, leadingPlace(short));
  const rest = short.slice(place.length);
  if (place === '' || rest.length < ENDING || !full.startsWith(place) || !full.endsWith(rest)) return false;
  const between = full.slice(place.length, -rest.length);
  return (
    LEVEL.test(between) || (!LEVEL.test(place.slice(-1)) && headsIn(between).some(({ end }) => end === between.length))
  );
}

const LEVEL = /^[省市区县州]$/u;
