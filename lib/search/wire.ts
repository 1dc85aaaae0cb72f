/** What the library page and its search worker send each other. */

import type { ClippingId } from '@/lib/model/id';
import type { CompletedName, Named } from '@/lib/model/name';
import type { QueryCompletion } from './complete-query';
import type { AllFacetCounts, Facet, SearchRequest } from './request';
import type { SameNames } from './same-unit';

/** A `MessagePort`, or a `Worker`, or a worker's own scope. */
export interface Port {
  postMessage(message: unknown, options?: StructuredSerializeOptions): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export type Question =
  | { readonly kind: 'search'; readonly watch: number; readonly round: number; readonly request: SearchRequest }
  | { readonly kind: 'stop'; readonly watch: number }
  | { readonly kind: 'completeQuery'; readonly call: number; readonly text: string; readonly caret: number }
  | {
      readonly kind: 'completeValue';
      readonly call: number;
      readonly facet: Facet;
      readonly input: string;
      readonly limit?: number;
    }
  | { readonly kind: 'same'; readonly call: number; readonly of: Named };

export type Reply =
  | {
      readonly kind: 'result';
      readonly watch: number;
      /** Of the request that it answers. */
      readonly round: number;
      /** Transferred. The page knows ids by slot, so that a result of 100,000 is 400 kB that nobody copies. */
      readonly slots: Uint32Array<ArrayBuffer>;
      /** The ids of the slots that have come since the last result. */
      readonly freshIds: readonly ClippingId[];
      readonly facets: AllFacetCounts;
      readonly total: number;
      readonly isComplete: boolean;
      readonly tookMs: number;
    }
  | { readonly kind: 'completedQuery'; readonly call: number; readonly completion: QueryCompletion }
  | { readonly kind: 'completedValue'; readonly call: number; readonly names: readonly CompletedName[] }
  | { readonly kind: 'foundSame'; readonly call: number; readonly groups: readonly SameNames[] }
  | { readonly kind: 'failed'; readonly reason: string };
