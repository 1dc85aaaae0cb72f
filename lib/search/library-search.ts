/** What the library page asks of the search that runs beside it in a worker (entrypoints/library/open-search.ts). */

import type { ClippingId } from '@/lib/model/id';
import type { CompletedName, Named } from '@/lib/model/name';
import type { QueryCompletion } from './complete-query';
import type { AllFacetCounts, Facet, SearchRequest } from './request';
import type { SameNames } from './same-unit';

/** The clippings that a request finds, as the library stood a moment ago. */
export interface SearchResult {
  readonly count: number;
  /** The ids from `from` to before `to`, in the order asked for; fewer where the result ends. Copies nothing else. */
  ids(from: number, to: number): ClippingId[];
  /** Where a clipping stands in the result, -1 where it is not in it. Linear. */
  indexOf(id: ClippingId): number;
  readonly facets: AllFacetCounts;
  /** How many live clippings were searched. */
  readonly total: number;
  /** False while the library is still being read, newest clippings first: `total` grows, and another result follows. */
  readonly isComplete: boolean;
  /** How long the search itself took, in milliseconds. */
  readonly tookMs: number;
}

export interface WatchedSearch {
  /** Asks something else; results of what was asked before do not come any more. */
  change(request: SearchRequest): void;
  stop(): void;
}

export interface LibrarySearch {
  /** Calls `onResult` as soon as there is a result, and again whenever the library, or how much of it is read, changes it. */
  watch(request: SearchRequest, onResult: (result: SearchResult) => void): WatchedSearch;
  /** What the search field can be completed with at the caret (UTF-16 offset). */
  completeQuery(text: string, caret: number): Promise<QueryCompletion>;
  /** Values of one facet that contain the input or are spelled by it, most used first: to search inside of a facet, and for tag fields. */
  completeValue(facet: Facet, input: string, limit?: number): Promise<readonly CompletedName[]>;
  /**
   * Names of the library that seem to mean the same, to be offered for merging; a guess that could go two ways is not among them.
   * Answered once the whole library is read.
   */
  sameNames(of: Named): Promise<readonly SameNames[]>;
  /** Ends the worker. */
  close(): void;
}
