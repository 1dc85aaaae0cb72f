/** The orders in which results are shown, each kept sorted from one change to the next. */

import type { Sort } from './request';
import type { Rows } from './rows';

/** Compares two slots: below 0 where the first comes first. */
type Compare = (a: number, b: number) => number;

/** Moving a slot to its place goes through the whole order; sorting anew is quicker than moving more of them. */
const MOST_MOVED = 32;

interface Order {
  readonly slots: number[];
  /** Slots that may stand in a wrong place, or in none; 'all' where too many may. */
  changed: Set<number> | 'all';
}

export class Orders {
  readonly #rows: Rows;
  readonly #orders = new Map<Sort, Order>();
  readonly #known = new Map<string, Float64Array>();
  readonly #collator = new Intl.Collator('zh-CN');

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** Tells that clippings are new, or that what they are sorted by may have changed. */
  changed(slots: readonly number[]): void {
    for (const order of this.#orders.values()) {
      if (order.changed === 'all' || order.changed.size + slots.length > MOST_MOVED) order.changed = 'all';
      else for (const slot of slots) order.changed.add(slot);
    }
  }

  /** Every slot, removed ones too, in the order asked for; equals newest first. */
  of(sort: Sort): readonly number[] {
    const order: Order = this.#orders.get(sort) ?? { slots: [], changed: 'all' };
    this.#orders.set(sort, order);
    if (order.changed !== 'all' && order.changed.size === 0) return order.slots;
    const key = this.#by(sort);
    if (order.changed === 'all') sortAll(order.slots, this.#rows.columns.count, key);
    else for (const slot of order.changed) move(order.slots, slot, key.compare);
    order.changed = new Set();
    return order.slots;
  }

  #by(sort: Sort): Key {
    const { columns, articles } = this.#rows;
    const created = byTime(
      (slot) => columns.createdAt[slot] ?? 0,
      (a, b) => b - a,
    );
    switch (sort) {
      case 'newest':
        return created;
      case 'oldest':
        return byTime((slot) => -(columns.createdAt[slot] ?? 0), created.compare);
      case 'updated':
        return byTime((slot) => columns.updatedAt[slot] ?? 0, created.compare);
      case 'published':
        return byTime((slot) => articles[columns.articleSlots[slot] ?? 0]?.publishedAt ?? 0, created.compare);
      case 'organization': {
        const { organization, method } = columns.single;
        const organizations = this.#ranks('organization');
        const methods = this.#ranks('method');
        const byMethod = greatestFirst((slot) => methods[method[slot] ?? 0] ?? 0, created.compare);
        const rank = (slot: number) => organizations[organization[slot] ?? 0] ?? 0;
        return { coarse: rank, compare: greatestFirst(rank, byMethod) };
      }
    }
  }

  /** The place of each name by its pinyin, the first the greatest, none the least. */
  #ranks(facet: 'organization' | 'method'): Float64Array {
    const { names } = this.#rows.values[facet];
    const known = this.#known.get(facet);
    if (known?.length === names.length) return known;
    const order = [...names.keys()].sort((a, b) => this.#collator.compare(names[a] ?? '', names[b] ?? ''));
    const ranks = new Float64Array(names.length);
    order.forEach((id, place) => {
      ranks[id] = id === 0 ? -names.length : -place;
    });
    this.#known.set(facet, ranks);
    return ranks;
  }
}

interface Key {
  /** A whole number of 32 bits that decides the order but for equals: greatest first. */
  readonly coarse: (slot: number) => number;
  readonly compare: Compare;
}

function byTime(momentOf: (slot: number) => number, second: Compare): Key {
  return { coarse: (slot) => Math.floor(momentOf(slot) / 1000), compare: greatestFirst(momentOf, second) };
}

function greatestFirst(keyOf: (slot: number) => number, second: Compare): Compare {
  return (a, b) => {
    const [first, other] = [keyOf(a), keyOf(b)];
    // -Infinity less itself is no number
    return first === other ? second(a, b) : other - first;
  };
}

const SLOTS = 2 ** 20;
const LARGEST = 2 ** 32 - 1;

/**
 * First by numbers alone, which the engine sorts ten times as fast as by a comparison: key and slot in one double. What is
 * left to be merged is sorted but for equals, and takes one pass.
 */
function sortAll(slots: number[], count: number, { coarse, compare }: Key): void {
  slots.length = 0;
  if (count > SLOTS) for (let slot = 0; slot < count; slot++) slots.push(slot);
  else {
    const keys = new Float64Array(count);
    for (let slot = 0; slot < count; slot++)
      keys[slot] = (LARGEST - Math.max(-LARGEST, Math.min(LARGEST, coarse(slot)))) * SLOTS + slot;
    for (const key of keys.sort()) slots.push(key % SLOTS);
  }
  slots.sort(compare);
}

function move(slots: number[], slot: number, compare: Compare): void {
  const from = slots.indexOf(slot);
  if (from >= 0) slots.splice(from, 1);
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(slots[middle] ?? 0, slot) < 0) low = middle + 1;
    else high = middle;
  }
  slots.splice(low, 0, slot);
}
