/** Completion of what is typed into the search field: filters (标 → 标签:) and their values (标签:机 → 标签:机关党建). */
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import type { UsedName } from '@/lib/model/name';
import { completeName } from './complete-name';
import { FILTER_NAMES, piecesOf } from './query';
import { FACETS, type Facet } from './request';

export interface QueryCompletion {
  /** What stands between `from` and `to` of the query makes way for `insert`. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly CompletionItem[];
}

export interface CompletionItem {
  /** What is shown: 标签, 机关党建. */
  readonly label: string;
  /** What is put in: `标签:`, `标签:机关党建 `. A value with blanks is quoted. */
  readonly insert: string;
  readonly facet: Facet;
  /** On how many clippings a value stands; absent for a filter's name. */
  readonly count?: number;
}

/** `valuesOf` gives the values of a facet with how often each is used. `caret` is a UTF-16 offset into `text`. */
export function completeQuery(
  text: string,
  caret: number,
  valuesOf: (facet: Facet) => readonly UsedName[],
  limit = 8,
): QueryCompletion {
  const piece = piecesOf(text.slice(0, caret)).at(-1);
  const isOpen = piece !== undefined && piece.to === caret;
  if (isOpen && piece.facet) {
    const { facet, from, isExcluded, value } = piece;
    const shown = valuesOf(facet).map(({ name, count }) => ({ name: labelOf(facet, name), count }));
    const items = completeName(value, shown, limit).map(({ name, count }) => ({
      label: name,
      insert: `${isExcluded ? '-' : ''}${FILTER_NAMES[facet][0]}:${quoted(name)} `,
      facet,
      count,
    }));
    return { from, to: caret, items };
  }
  const from = isOpen ? piece.from : caret;
  if (isOpen && piece.isQuoted) return { from, to: caret, items: [] };
  const filters = FACETS.map((facet) => ({ name: FILTER_NAMES[facet][0], facet }));
  const matching = completeName(
    isOpen ? piece.value : '',
    filters.map(({ name }) => ({ name, count: 0 })),
    FACETS.length,
  );
  return {
    from,
    to: caret,
    items: filters
      .filter(({ name }) => matching.some((each) => each.name === name))
      .map(({ name, facet }) => ({ label: name, insert: `${isOpen && piece.isExcluded ? '-' : ''}${name}:`, facet })),
  };
}

function labelOf(facet: Facet, name: string): string {
  const labels: Readonly<Record<string, string>> =
    facet === 'status' ? STATUS_LABELS : facet === 'part' ? PART_LABELS : {};
  return labels[name] ?? name;
}

function quoted(name: string): string {
  return /[\s"“”「」『』]/u.test(name) ? `"${name.replaceAll('"', '')}"` : name;
}
