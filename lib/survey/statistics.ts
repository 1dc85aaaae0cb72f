/** 统计: what was clipped when, under which tags, of what kind of organization. Pure. */
import type { OrganizationSort } from '@/lib/model/annotation';
import type { Counted, Statistics, Thing } from '@/lib/model/survey';

/** Months beyond these are shown as years. */
const MOST_MONTHS = 48;

/** `months` by `2026-11`; the others as they were gathered. */
export function statistics(
  months: ReadonlyMap<string, number>,
  tags: ReadonlyMap<string, number>,
  organizations: readonly Thing[],
  methods: readonly Thing[],
): Statistics {
  const sorts = new Map<OrganizationSort | 'unknown', number>();
  for (const { sort = 'unknown', clippings } of organizations)
    sorts.set(sort, (sorts.get(sort) ?? 0) + clippings.length);
  return {
    times: timesOf(months),
    tags: ranked(tags),
    methods: methods.map(({ name, clippings }) => ({ name, count: clippings.length })),
    sorts: ranked(sorts),
  };
}

function timesOf(months: ReadonlyMap<string, number>): Counted[] {
  const known = [...months.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) all.push(month);
  if (all.length <= MOST_MONTHS) return all.map((name) => ({ name, count: months.get(name) ?? 0 }));
  const years = new Map<string, number>();
  for (const month of all) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + (months.get(month) ?? 0));
  }
  return [...years].map(([name, count]) => ({ name, count }));
}

function monthAfter(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at >= 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(at + 1).padStart(2, '0')}`;
}

function ranked<T extends string>(counts: ReadonlyMap<T, number>): { readonly name: T; readonly count: number }[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
