/** What a result holds of each value. */

import type { Columns } from './columns';
import { hasOne } from './narrow';
import { type AllFacetCounts, byFacet, type Chosen, FACETS, type Facet, type FacetCounts } from './request';
import type { Rows } from './rows';
import { type Allowed, allowedOf } from './value-filter';
import type { Values } from './values';

/** A result narrowed by the ticked values. */
export interface Counted {
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly facets: AllFacetCounts;
}

/**
 * Keeps of `passed` (changed in place) what every choice lets through, in `order`, and counts each facet over what the other
 * facets' choices let through. `nameOf` tells under which name a value is counted.
 */
export function countFacets(
  rows: Rows,
  passed: Uint8Array,
  order: readonly number[],
  chosen: Chosen,
  limit: number,
  nameOf: (facet: Facet, name: string) => string,
): Counted {
  const { columns } = rows;
  const choices = FACETS.flatMap((facet): Choice[] => {
    const names = chosen[facet] ?? [];
    if (names.length === 0) return [];
    return [{ facet, allowed: allowedOf(names, rows.values[facet], (name) => nameOf(facet, name)) }];
  });
  const kept: number[] = [];
  // what fails by one facet alone could be had by ticking more of it
  const almost = new Map<Facet, number[]>(choices.map(({ facet }) => [facet, []]));
  for (let slot = 0; slot < passed.length; slot++) {
    if (passed[slot] === 0) continue;
    const failed = failedBy(columns, choices, slot);
    if (failed === undefined) kept.push(slot);
    else {
      passed[slot] = 0;
      if (failed !== 'several') almost.get(failed)?.push(slot);
    }
  }
  const slots = new Uint32Array(kept.length);
  let found = 0;
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] ?? 0;
    if (passed[slot] === 1) slots[found++] = slot;
  }
  const facets = byFacet((facet) => {
    const values = rows.values[facet];
    const counts = new Uint32Array(values.names.length);
    for (const set of [kept, almost.get(facet) ?? []]) addCounts(columns, facet, set, counts);
    return listed(facet, values, counts, chosen[facet] ?? [], limit, (name) => nameOf(facet, name));
  });
  return { slots, facets };
}

interface Choice {
  readonly facet: Facet;
  readonly allowed: Allowed;
}

/** The facet whose choice does not let the clipping through. */
function failedBy(columns: Columns, choices: readonly Choice[], slot: number): Facet | 'several' | undefined {
  let failed: Facet | undefined;
  for (const { facet, allowed } of choices) {
    if (passes(columns, facet, slot, allowed) === 1) continue;
    if (failed) return 'several';
    failed = facet;
  }
  return failed;
}

function passes({ single, tags }: Columns, facet: Facet, slot: number, allowed: Allowed): number {
  return facet === 'tag' ? hasOne(tags[slot] ?? [], allowed) : (allowed[single[facet][slot] ?? 0] ?? 0);
}

function addCounts({ single, tags }: Columns, facet: Facet, slots: readonly number[], counts: Uint32Array): void {
  if (facet !== 'tag') {
    const column = single[facet];
    for (let i = 0; i < slots.length; i++) increment(counts, column[slots[i] ?? 0] ?? 0);
    return;
  }
  for (let i = 0; i < slots.length; i++) {
    const ids = tags[slots[i] ?? 0] ?? [];
    if (ids.length === 0) increment(counts, 0);
    for (const id of ids) increment(counts, id);
  }
}

function increment(counts: Uint32Array, id: number): void {
  counts[id] = (counts[id] ?? 0) + 1;
}

function listed(
  facet: Facet,
  values: Values,
  counts: Uint32Array,
  chosen: readonly string[],
  limit: number,
  nameOf: (name: string) => string,
): FacetCounts {
  const byName = new Map<string, number>();
  counts.forEach((count, id) => {
    if (count === 0) return;
    const name = nameOf(values.names[id] ?? '');
    byName.set(name, (byName.get(name) ?? 0) + count);
  });
  const sorted = [...byName].map(([value, count]) => ({ value, count }));
  sorted.sort(facet === 'year' ? (a, b) => (a.value < b.value ? 1 : -1) : (a, b) => b.count - a.count);
  const shown = sorted.slice(0, limit);
  for (const value of chosen)
    if (!shown.some((each) => each.value === value)) shown.push({ value, count: byName.get(value) ?? 0 });
  return { values: shown, distinct: byName.size };
}
