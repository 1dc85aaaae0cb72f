/** Which values of a facet a condition lets through. */
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import { fold } from './fold';
import { isLetters, pinyinIn } from './pinyin';
import type { Filter } from './query';
import type { Facet } from './request';
import type { Values } from './values';

/** By value number: 1 where the value passes. */
export type Allowed = Uint8Array;

/** 标签:无 asks for clippings without a tag. */
const NONE = '无';

/** The values that contain the filter's text, or are spelled by its letters; those that do not, where it excludes. */
export function allowedBy({ facet, value, isWhole, isExcluded }: Filter, values: Values): Allowed {
  const years = facet === 'year' ? yearRange(value) : undefined;
  const passes = (id: number): boolean => {
    if (id === 0) return value === NONE;
    const name = shownName(facet, values, id);
    if (years) return years.from <= Number(name) && Number(name) <= years.to;
    if (isWhole) return name === value;
    return name.includes(value) || (isLetters(value) && pinyinIn(name, value) !== undefined);
  };
  return Uint8Array.from(values.names, (_, id) => (passes(id) === isExcluded ? 0 : 1));
}

/** The values that were ticked. */
export function allowedOf(chosen: readonly string[], values: Values, nameOf: (name: string) => string): Allowed {
  const wanted = new Set(chosen);
  return Uint8Array.from(values.names, (name) => (wanted.has(nameOf(name)) ? 1 : 0));
}

/** The folded text of a value as the user sees it. */
function shownName(facet: Facet, values: Values, id: number): string {
  const name = values.names[id] ?? '';
  if (facet === 'status') return fold(label(STATUS_LABELS, name));
  if (facet === 'part') return fold(label(PART_LABELS, name));
  return values.folded(id);
}

function label(labels: Readonly<Record<string, string>>, name: string): string {
  return labels[name] ?? name;
}

const YEARS = /^(\d{4})?(?:-|~|至|到)(\d{4})?$/u;

/** 2023-2025, 2023-, -2025 */
function yearRange(value: string): { readonly from: number; readonly to: number } | undefined {
  const [, from, to] = YEARS.exec(value) ?? [];
  if (from === undefined && to === undefined) return undefined;
  return { from: Number(from ?? 0), to: Number(to ?? 9999) };
}
