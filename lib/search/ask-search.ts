/** The page's half of the search. */

import type { ClippingId } from '@/lib/model/id';
import type { CompletedName } from '@/lib/model/name';
import type { QueryCompletion } from './complete-query';
import type { LibrarySearch, SearchResult } from './library-search';
import type { SearchRequest } from './request';
import type { SameNames } from './same-unit';
import type { Port, Question, Reply } from './wire';

type Result = Extract<Reply, { kind: 'result' }>;

/** `onFailure` gets a sentence for the user when the worker cannot read the library. */
export function askSearch(port: Port, onFailure: (reason: string) => void, close: () => void): LibrarySearch {
  /** By slot. */
  const ids: ClippingId[] = [];
  const watches = new Map<number, (result: Result) => void>();
  const queries = new Map<number, (completion: QueryCompletion) => void>();
  const same = new Map<number, (groups: readonly SameNames[]) => void>();
  const values = new Map<number, (names: readonly CompletedName[]) => void>();
  let last = 0;

  const send = (question: Question) => port.postMessage(question);

  port.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    switch (data.kind) {
      case 'result':
        for (const id of data.freshIds) ids.push(id);
        watches.get(data.watch)?.(data);
        return;
      case 'completedQuery':
        queries.get(data.call)?.(data.completion);
        queries.delete(data.call);
        return;
      case 'completedValue':
        values.get(data.call)?.(data.names);
        values.delete(data.call);
        return;
      case 'foundSame':
        same.get(data.call)?.(data.groups);
        same.delete(data.call);
        return;
      case 'failed':
        return onFailure(data.reason);
    }
  });

  return {
    watch(first, onResult) {
      const watch = ++last;
      let round = 0;
      const ask = (request: SearchRequest) => send({ kind: 'search', watch, round: ++round, request });
      watches.set(watch, (result) => {
        if (result.round === round) onResult(searchResult(result, ids));
      });
      ask(first);
      return {
        change: ask,
        stop() {
          watches.delete(watch);
          send({ kind: 'stop', watch });
        },
      };
    },
    completeQuery: (text, caret) =>
      new Promise((resolve) => {
        const call = ++last;
        queries.set(call, resolve);
        send({ kind: 'completeQuery', call, text, caret });
      }),
    completeValue: (facet, input, limit) =>
      new Promise((resolve) => {
        const call = ++last;
        values.set(call, resolve);
        send({ kind: 'completeValue', call, facet, input, ...(limit === undefined ? {} : { limit }) });
      }),
    sameNames: (of) =>
      new Promise((resolve) => {
        const call = ++last;
        same.set(call, resolve);
        send({ kind: 'same', call, of });
      }),
    close,
  };
}

function searchResult({ slots, facets, total, isComplete, tookMs }: Result, ids: readonly ClippingId[]): SearchResult {
  return {
    count: slots.length,
    ids: (from, to) => Array.from(slots.subarray(from, to), (slot) => ids[slot]).filter((id) => id !== undefined),
    indexOf: (id) => slots.findIndex((slot) => ids[slot] === id),
    facets,
    total,
    isComplete,
    tookMs,
  };
}
