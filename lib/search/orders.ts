/** The orders in which results are shown, each kept sorted from one change to the next. */

import type { Sort } from './request';
import type { Rows } from './rows';

type Key = (slot: number) => number;

export class Orders {
  readonly #orders = new Map<Sort, { slots: number[]; columns: unknown }>();
  readonly #collator = new Intl.Collator('zh-CN');

  /** Every slot, removed ones too, in the order asked for; equals newest first. */
  of(sort: Sort, rows: Rows): readonly number[] {
    const known = this.#orders.get(sort) ?? { slots: [], columns: undefined };
    this.#orders.set(sort, known);
    const columns = rows.columns();
    if (known.columns === columns) return known.slots;
    while (known.slots.length < rows.clippings.length) known.slots.push(known.slots.length);
    const created: Key = (slot) => rows.clippings[slot]?.createdAt ?? 0;
    const keys = [...this.#keys(sort, rows), created];
    // what has changed since the last time is little, and merging sorted runs takes one pass
    known.slots.sort((a, b) => {
      for (const key of keys) {
        const difference = key(b) - key(a);
        if (difference !== 0 && !Number.isNaN(difference)) return difference;
      }
      return b - a;
    });
    known.columns = columns;
    return known.slots;
  }

  /** Greatest first. */
  #keys(sort: Sort, rows: Rows): Key[] {
    switch (sort) {
      case 'newest':
        return [];
      case 'oldest':
        return [(slot) => -(rows.clippings[slot]?.createdAt ?? 0)];
      case 'updated':
        return [(slot) => rows.clippings[slot]?.updatedAt ?? 0];
      case 'published':
        return [(slot) => rows.articles[rows.clippings[slot]?.articleSlot ?? 0]?.publishedAt ?? 0];
      case 'organization': {
        const { organization, method } = rows.columns().single;
        const organizations = this.#ranks(rows.values.organization.names);
        const methods = this.#ranks(rows.values.method.names);
        return [(slot) => organizations[organization[slot] ?? 0] ?? 0, (slot) => methods[method[slot] ?? 0] ?? 0];
      }
    }
  }

  /** The place of each name by its pinyin, the first the greatest, none the least. */
  #ranks(names: readonly string[]): Float64Array {
    const order = [...names.keys()].sort((a, b) => this.#collator.compare(names[a] ?? '', names[b] ?? ''));
    const ranks = new Float64Array(names.length);
    order.forEach((id, place) => {
      ranks[id] = id === 0 ? Number.MIN_SAFE_INTEGER : -place;
    });
    return ranks;
  }
}
