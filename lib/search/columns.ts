/** What a query reads of each clipping, by slot, in arrays that a loop runs through without touching an object. */
import type { Facet } from './request';

/** Facets of which a clipping has at most one value. */
export type SingleFacet = Exclude<Facet, 'tag'>;

export class Columns {
  /** How many slots are in use; the arrays are longer. */
  count = 0;
  /** 1 where there is a clipping, 0 where it has been removed. */
  live = new Uint8Array();
  /** 0 is no case, no article. */
  caseSlots = new Uint32Array();
  articleSlots = new Uint32Array();
  /** Epoch milliseconds. */
  createdAt = new Float64Array();
  updatedAt = new Float64Array();
  /** Numbers of values; 0 is none. */
  single: Record<SingleFacet, Uint32Array> = {
    field: new Uint32Array(),
    organization: new Uint32Array(),
    method: new Uint32Array(),
    source: new Uint32Array(),
    region: new Uint32Array(),
    year: new Uint32Array(),
    status: new Uint32Array(),
    part: new Uint32Array(),
  };
  readonly tags: (readonly number[])[] = [];

  /** Makes room for a slot. */
  include(slot: number): void {
    this.count = Math.max(this.count, slot + 1);
    if (slot < this.live.length) return;
    const length = Math.max(1024, 2 * this.live.length, slot + 1);
    this.live = copied(this.live, new Uint8Array(length));
    this.caseSlots = copied(this.caseSlots, new Uint32Array(length));
    this.articleSlots = copied(this.articleSlots, new Uint32Array(length));
    this.createdAt = copied(this.createdAt, new Float64Array(length));
    this.updatedAt = copied(this.updatedAt, new Float64Array(length));
    const { single } = this;
    for (const facet of SINGLE_FACETS) single[facet] = copied(single[facet], new Uint32Array(length));
  }
}

const SINGLE_FACETS = ['field', 'organization', 'method', 'source', 'region', 'year', 'status', 'part'] as const;

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
