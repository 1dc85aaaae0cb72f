/** The library as a stream: all of it, newest first, then whatever is written, by any window or worker. */

import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import { changesSince, newestSeq, type Touches, watchChanges } from './changes';
import { database } from './database';
import { inKeyOrder } from './in-key-order';
import { newestRows } from './rows';

export interface Follower {
  /** Records that are new, or not as they were; clippings may lie in the trash (`deletedAt`). */
  onRecords(records: Records): void;
  /** Clippings that are not in the database any more. */
  onGone(ids: readonly string[]): void;
  /** The whole library has been handed over; what comes from now on are changes. */
  onComplete(): void;
  /** Gets what `failureSentence` explains; nothing comes after it. */
  onFailure(error: unknown): void;
}

interface Records {
  readonly articles: readonly Article[];
  readonly cases: readonly Case[];
  readonly clippings: readonly Clipping[];
}

/** What is handed over first: more than any window shows. */
const FIRST = 500;

/**
 * Goes on until `signal` aborts. After the newest clippings the others come by key, which is in no order of theirs but
 * the quickest way to read them: 2 s for 100,000, where reading them newest first takes 3 s in Chromium and 20 s in others.
 */
export async function followLibrary(follower: Follower, signal: AbortSignal): Promise<void> {
  try {
    let seq = await newestSeq();
    const { rows } = await newestRows(FIRST);
    follower.onRecords({
      articles: rows.map(({ article }) => article),
      cases: rows.flatMap(({ case: its }) => its ?? []),
      clippings: rows.map(({ clipping }) => clipping),
    });
    await inKeyOrder(database.cases, (cases) => follower.onRecords({ ...NONE, cases }), signal);
    await inKeyOrder(database.articles, (articles) => follower.onRecords({ ...NONE, articles }), signal);
    await inKeyOrder(database.clippings, (clippings) => follower.onRecords({ ...NONE, clippings }), signal);
    const catchUp = async () => {
      const touches = await changesSince(seq);
      seq = touches.seq;
      await handOver(touches, follower);
    };
    await catchUp();
    if (signal.aborted) return;
    follower.onComplete();
    let catchingUp = Promise.resolve();
    const stop = watchChanges(() => {
      catchingUp = catchingUp.then(() => (signal.aborted ? undefined : catchUp())).catch(follower.onFailure);
    }, follower.onFailure);
    signal.addEventListener('abort', stop);
  } catch (error) {
    if (!signal.aborted) follower.onFailure(error);
  }
}

/** So many are read at a time. */
const CHUNK = 1_000;

async function handOver({ keys }: Touches, { onRecords, onGone }: Follower): Promise<void> {
  for (const ids of chunks(keys.articles)) onRecords({ ...NONE, articles: await found(database.articles, ids) });
  for (const ids of chunks(keys.cases)) onRecords({ ...NONE, cases: await found(database.cases, ids) });
  for (const ids of chunks(keys.clippings)) {
    const clippings = await found(database.clippings, ids);
    if (clippings.length > 0) onRecords({ ...NONE, clippings });
    const there = new Set<string>(clippings.map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length > 0) onGone(gone);
  }
}

const NONE: Records = { articles: [], cases: [], clippings: [] };

interface Readable<T> {
  bulkGet(keys: string[]): PromiseLike<(T | undefined)[]>;
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => all.slice(i * CHUNK, (i + 1) * CHUNK));
}

async function found<T>(table: Readable<T>, ids: readonly string[]): Promise<T[]> {
  return (await table.bulkGet([...ids])).filter((each) => each !== undefined);
}
