/** What recognition finds in a text: the three kinds of annotation. */

export const KINDS = ['organization', 'method', 'figure'] as const;
export type Kind = (typeof KINDS)[number];

/** A stretch of text, as UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Span extends Range {
  /** `source.slice(start, end)`, always. */
  readonly text: string;
  /** The id of the rule that made it: `figure/amount`. */
  readonly rule: string;
}

export const ORGANIZATION_SORTS = [
  'party',
  'government',
  'judicial',
  'military',
  'enterprise',
  'institution',
  'society',
  'media',
  'other',
] as const;
export type OrganizationSort = (typeof ORGANIZATION_SORTS)[number];

export interface Organization extends Span {
  readonly kind: 'organization';
  readonly sort: OrganizationSort;
  /** The full name that the article gives for this short form: 车管所 → 珠海市公安局交警支队车管所. */
  readonly fullName?: string;
}

export interface Method extends Span {
  readonly kind: 'method';
  /** The bare name: 民需我为. */
  readonly name: string;
  /** What it is called a kind of: 窗口党建工作法. */
  readonly head?: string;
}

/** `=` exact, `~` about (约 近), `>` more than (余 多 超过), `<` less than (不足 不到). */
export const RELATIONS = ['=', '~', '>', '<'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Figure extends Span {
  readonly kind: 'figure';
  readonly relation: Relation;
  /** 万 and 亿 multiplied out; a figure that is no range has `low === high`. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What is counted, where the text says it: 党员. */
  readonly of?: string;
}

export type Annotation = Organization | Method | Figure;

/** The text form of a figure's value: `> 100000 宗`, `= 5000..200000 元`. */
export function normalForm({ relation, low, high, unit }: Pick<Figure, 'relation' | 'low' | 'high' | 'unit'>): string {
  return `${relation} ${low === high ? low : `${low}..${high}`} ${unit}`.trim();
}

/** Whether two stretches share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` stands wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
