/** A library held for searching: records in, answers out. Pure; nothing is written anywhere. */

import type { ClippingId } from '@/lib/model/id';
import type { UsedName } from '@/lib/model/name';
import { provinceOf } from '@/lib/text/region';
import { countFacets } from './count-facets';
import { narrowed } from './narrow';
import { Orders } from './orders';
import { parseQuery } from './query';
import type { Facet, SearchAnswer, SearchRequest } from './request';
import { Rows, type SearchRecords } from './rows';

/** How many values of a facet are answered where the request does not say. */
const FACET_LIMIT = 50;

/** Kept current by putting what has changed; records may come in any order. */
export class SearchIndex {
  readonly #rows = new Rows();
  readonly #orders = new Orders(this.#rows);

  /** New or changed records; a clipping that has been deleted (`deletedAt`) is taken out. */
  put(records: SearchRecords): void {
    this.#orders.changed(this.#rows.put(records));
  }

  /** Clippings that are gone from the library. */
  remove(ids: readonly string[]): void {
    for (const id of ids) this.#rows.remove(id);
  }

  /** The ids of the slots from `slot` on. A slot belongs to one clipping for as long as the index lives. */
  idsFrom(slot: number): ClippingId[] {
    return this.#rows.idsFrom(slot);
  }

  /** Every value that a facet has in the library, as it is counted. */
  usedValues(facet: Facet): readonly UsedName[] {
    const found = this.search({ text: '', facetLimit: Number.POSITIVE_INFINITY }).facets[facet].values;
    return found.filter(({ value }) => value !== '').map(({ value, count }) => ({ name: value, count }));
  }

  search({ text, chosen = {}, sort = 'newest', facetLimit = FACET_LIMIT }: SearchRequest): SearchAnswer {
    const rows = this.#rows;
    const passed = narrowed(rows, parseQuery(text));
    const counted = countFacets(rows, passed, this.#orders.of(sort), chosen, facetLimit, shownAs);
    return { ...counted, total: rows.live };
  }
}

/** Regions are counted by province; every other value as it is. */
function shownAs(facet: Facet, name: string): string {
  return facet === 'region' ? (provinceOf(name) ?? name) : name;
}
