/** What the list shows: words and filters, its order, and what there is to filter by. */
import type { Range } from '@/lib/model/annotation';
import { CASE_STATUSES } from '@/lib/model/case';
import { PARTS } from '@/lib/model/clipping';
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';

/** In the order in which they are shown. */
export const FACETS = ['status', 'tag', 'field', 'part', 'year', 'source', 'organization', 'method', 'region'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  status: '状态',
  tag: '标签',
  field: '领域',
  part: '部分',
  year: '年份',
  source: '来源',
  organization: '单位',
  method: '工作法',
  region: '地区',
};

const NONE_LABELS: Readonly<Record<Facet, string>> = {
  status: '未归入案例',
  tag: '没有标签',
  field: '未填领域',
  part: '未指明',
  year: '年份不明',
  source: '来源不明',
  organization: '未归入案例',
  method: '没有工作法',
  region: '未填地区',
};

/** A facet's value as it is shown: `verified` as 已核, '' as 未填. */
export function valueLabel(facet: Facet, value: string): string {
  if (value === '') return NONE_LABELS[facet];
  const status = CASE_STATUSES.find((each) => each === value);
  if (facet === 'status' && status) return STATUS_LABELS[status];
  const part = PARTS.find((each) => each === value);
  return facet === 'part' && part ? PART_LABELS[part] : value;
}

export interface FacetCounts {
  /** Most counted first; '' for none. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** How many values there are in all. */
  readonly distinct: number;
}

export type AllFacetCounts = Readonly<Record<Facet, FacetCounts>>;

/** Where a text answers the query; `of` tells which facet's value the text is, if any. */
export type HitsIn = (text: string, of?: Facet) => readonly Range[];

/** Of each facet, the values of which a clipping must have one. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const SORTS = ['newest', 'oldest', 'updated', 'published', 'organization'] as const;
export type Sort = (typeof SORTS)[number];

export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  newest: '最近剪报',
  oldest: '最早剪报',
  updated: '最近修改',
  published: '发布时间',
  organization: '单位',
};

export interface Query {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
}

export const EVERYTHING: Query = { text: '', chosen: {}, sort: 'newest' };

export function isFiltering({ text, chosen }: Query): boolean {
  return text.trim() !== '' || FACETS.some((facet) => chosen[facet]?.length);
}

/** The query with one value of one facet taken in or out. */
export function refined(query: Query, facet: Facet, value: string, isChosen: boolean): Query {
  const { [facet]: values = [], ...others } = query.chosen;
  const rest = values.filter((each) => each !== value);
  const next = isChosen ? [...rest, value] : rest;
  return { ...query, chosen: next.length > 0 ? { ...others, [facet]: next } : others };
}
