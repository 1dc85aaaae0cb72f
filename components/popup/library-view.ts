/** The library as the 案例 tab is given it. */
import type { Figure } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import { type Clipping, PARTS, type Part } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import type { CaseId } from '@/lib/model/id';

export interface Filter {
  readonly text: string;
  /** Absent: every tag. */
  readonly tag?: string;
}

export const NO_FILTER: Filter = { text: '' };

export interface ClippingEntry {
  readonly clipping: Clipping;
  readonly article: Article;
}

export interface CaseEntry {
  readonly case: Case;
  readonly clippings: readonly ClippingEntry[];
  readonly figures: readonly Figure[];
}

/** What passes the filter, in the order in which it is shown. */
export interface LibraryView {
  readonly cases: readonly CaseEntry[];
  /** 未归入 */
  readonly loose: readonly ClippingEntry[];
}

/** Whether a filter is on. */
export function isFiltering({ text, tag }: Filter): boolean {
  return text.trim() !== '' || tag !== undefined;
}

/** How many clippings a view shows. */
export function shownCount({ cases, loose }: LibraryView): number {
  return cases.reduce((sum, { clippings }) => sum + clippings.length, loose.length);
}

/** The tags in use and on how many clippings, most used first; a case's tags count for each of its clippings. */
export function tagCounts(records: Records): [tag: string, count: number][] {
  const cases = new Map(records.cases.map((each) => [each.id, each]));
  const counts = new Map<string, number>();
  for (const { tags, caseId } of records.clippings) {
    const owned = (caseId && cases.get(caseId)?.tags) || [];
    for (const tag of new Set([...tags, ...owned])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'zh-CN'));
}

/** The parts that no clipping of a case tells; of the whole library, so that a filter makes nothing look missing. */
export function missingParts({ clippings }: Records): (id: CaseId) => Part[] {
  const told = new Map<CaseId, Set<Part>>();
  for (const { caseId, part } of clippings) {
    if (caseId && part) told.set(caseId, (told.get(caseId) ?? new Set()).add(part));
  }
  return (id) => PARTS.filter((part) => !told.get(id)?.has(part));
}
