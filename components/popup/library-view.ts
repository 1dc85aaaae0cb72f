/** The library as the 案例 tab is given it. */
import type { Figure } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping, Part } from '@/lib/model/clipping';

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
  /** Parts that no clipping of the case tells, whatever the filter shows of it. */
  readonly missing: readonly Part[];
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
