/** The worker's half of the search: an index, and answers to whoever asks through a port. */
import { completeName } from './complete-name';
import { completeQuery } from './complete-query';
import type { SearchRequest } from './request';
import type { SearchRecords } from './rows';
import { sameMethods, sameTags } from './same-names';
import { sameUnits } from './same-unit';
import { SearchIndex } from './search-index';
import type { Port, Question, Reply } from './wire';

/** While the library is being read, results are renewed this often at most. */
const RENEWAL_MS = 200;

const SAME = { organization: sameUnits, method: sameMethods, tag: sameTags } as const;

export interface ServedSearch {
  /** New or changed records; whoever watches gets a new result soon. */
  put(records: SearchRecords): void;
  remove(ids: readonly string[]): void;
  /** Everything that was in the library has been put. */
  complete(): void;
  /** Tells the page, as a sentence for its user, that the library cannot be read. */
  fail(reason: string): void;
}

export function serveSearch(port: Port): ServedSearch {
  const index = new SearchIndex();
  const watches = new Map<number, { readonly round: number; readonly request: SearchRequest }>();
  const due = new Set<number>();
  /** Before there is anything to search, nothing is answered: an empty result would tell of an empty library. */
  let isBegun = false;
  let isComplete = false;
  const waiting: (() => void)[] = [];
  let sentIds = 0;
  let isDue = false;
  let renewal: ReturnType<typeof setTimeout> | undefined;

  const send = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, { transfer });

  /** Not at once: of requests that come in one burst, as from a fast typist, only the last of a watch is answered. */
  const answerSoon = () => {
    if (isDue || !isBegun) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      for (const watch of due) answer(watch);
      due.clear();
    });
  };

  const answer = (watch: number) => {
    const asked = watches.get(watch);
    if (!asked) return;
    const begun = performance.now();
    const { slots, facets, total } = index.search(asked.request);
    const tookMs = performance.now() - begun;
    const freshIds = index.idsFrom(sentIds);
    sentIds += freshIds.length;
    const { round } = asked;
    send({ kind: 'result', watch, round, slots, freshIds, facets, total, isComplete, tookMs }, [slots.buffer]);
  };

  const renew = () => {
    renewal = undefined;
    for (const watch of watches.keys()) due.add(watch);
    answerSoon();
  };

  const renewSoon = () => {
    if (isBegun && watches.size > 0) renewal ??= setTimeout(renew, isComplete ? 0 : RENEWAL_MS);
  };

  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    switch (data.kind) {
      case 'search':
        watches.set(data.watch, data);
        due.add(data.watch);
        return answerSoon();
      case 'stop':
        watches.delete(data.watch);
        return;
      case 'completeQuery': {
        const completion = completeQuery(data.text, data.caret, (facet) => index.usedValues(facet));
        return send({ kind: 'completedQuery', call: data.call, completion });
      }
      case 'completeValue': {
        const names = completeName(data.input, index.usedValues(data.facet), data.limit);
        return send({ kind: 'completedValue', call: data.call, names });
      }
      case 'same': {
        const { call, of } = data;
        const answerSame = () => send({ kind: 'foundSame', call, groups: SAME[of](index.usedValues(of)) });
        // of half a library it would be known only half what a name could mean
        if (isComplete) answerSame();
        else waiting.push(answerSame);
        return;
      }
    }
  });

  return {
    put(records) {
      index.put(records);
      const isFirst = !isBegun && records.clippings !== undefined && records.clippings.length > 0;
      isBegun ||= isFirst;
      if (isFirst) renew();
      else renewSoon();
    },
    remove(ids) {
      index.remove(ids);
      renewSoon();
    },
    complete() {
      isBegun = true;
      isComplete = true;
      clearTimeout(renewal);
      for (const answerNow of waiting.splice(0)) answerNow();
      renew();
    },
    fail: (reason) => send({ kind: 'failed', reason }),
  };
}
