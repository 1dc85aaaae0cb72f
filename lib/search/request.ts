/** What can be asked of a search over the library, and what it answers. */

/** What a result is counted and narrowed by: 领域 单位 工作法 标签 来源 地区 年 状态 部分. */
export const FACETS = ['field', 'organization', 'method', 'tag', 'source', 'region', 'year', 'status', 'part'] as const;
export type Facet = (typeof FACETS)[number];

/** One of something for each facet. */
export function byFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return {
    field: make('field'),
    organization: make('organization'),
    method: make('method'),
    tag: make('tag'),
    source: make('source'),
    region: make('region'),
    year: make('year'),
    status: make('status'),
    part: make('part'),
  };
}

/**
 * Values as the model keeps them (`verified`, `practice`, `机关`), '' for none (未填 未归入). A year is the article's, or
 * where that is unknown the year of clipping; a source is the article's 来源 or its site; a region is a province.
 */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** By moment of clipping, of last change, of publication; by organization and method; each with the newest first within equals. */
export const SORTS = ['newest', 'oldest', 'updated', 'published', 'organization'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchRequest {
  /** In the query language (docs/search.md): `党建 标签:机关 -会议 97.6万`. '' finds everything. */
  readonly text: string;
  /** Ticked facet values: any of those of one facet, in every facet that has some. */
  readonly chosen?: Chosen;
  /** `newest` unless told. */
  readonly sort?: Sort;
  /** How many values of each facet are answered at most; 50 unless told. Chosen ones are always among them. */
  readonly facetLimit?: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface FacetCounts {
  /** Most counted first, years newest first. */
  readonly values: readonly FacetCount[];
  /** How many values the result has in all. */
  readonly distinct: number;
}

/**
 * Counted over what the result would be without the facet's own choice, so that further values can be ticked.
 */
export type AllFacetCounts = Readonly<Record<Facet, FacetCounts>>;

/** The slots of the found clippings in order (`SearchIndex.idsFrom(0)[slot]`), and counts. */
export interface SearchAnswer {
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly facets: AllFacetCounts;
  /** How many clippings were searched. */
  readonly total: number;
}
