/** The one way to write to the library: whole or not at all, on disk when it resolves, and in the journal. */
import type { Change, ChangeLabel, RecordKind } from '@/lib/model/change';
import { isoTime } from '@/lib/model/time';
import { atOnce } from './at-once';
import { database } from './database';
import { beginNotes, type Touched } from './journal';

/** How a write ended; `seq` names it for `undo`, absent where nothing was touched. */
export interface Written<T> {
  readonly value: T;
  readonly seq?: number;
}

const DAY = 86_400_000;

/** What hands do, one thing after another, is little and is kept as the history of a clipping. */
const KEPT_DAYS = { byHand: 365, inBulk: 30 };
const MOST_BY_HAND = 100;

/**
 * Runs `change` in one read-write transaction over every table and notes in it, under `label`, what it touched.
 * Called within another `inOneWrite`, it becomes a part of that. Resolves once the browser has the whole of it on disk;
 * where `change` throws, nothing is written.
 */
export function inOneWrite<T>(label: ChangeLabel, change: () => Promise<T>): Promise<Written<T>> {
  return database.transaction('rw', database.tables, async ({ idbtrans }) => {
    const touched = beginNotes(idbtrans);
    const value = await change();
    const isSilent = touched?.size === 0 && label.undoes === undefined;
    if (!touched || isSilent) return { value };
    return { value, seq: await note(label, [...touched.values()]) };
  });
}

async function note(label: ChangeLabel, touched: readonly Touched[]): Promise<number> {
  const counts: Partial<Record<RecordKind, number>> = {};
  for (const { kind } of touched) counts[kind] = (counts[kind] ?? 0) + 1;
  const isByHand = label.batch === undefined && touched.length <= MOST_BY_HAND;
  const days = isByHand ? KEPT_DAYS.byHand : KEPT_DAYS.inBulk;
  const entry: Omit<Change, 'seq'> = { ...label, at: isoTime(), touched: counts, expires: Date.now() + days * DAY };
  const seq = await database.changes.add(entry);
  // What is removed for good leaves only the trace that it was there, for those who follow the changes.
  const isFinal = label.action === 'purge';
  for (const some of atOnce(touched))
    await database.images.bulkAdd(
      some.map(({ kind, key, before }) => ({ kind, key, seq, ...(before && !isFinal ? { before } : {}) })),
    );
  if (label.undoes !== undefined) await linkUndo(label.undoes, seq);
  return seq;
}

/** An undone change is marked by what undid it; the undo of an undo takes that mark away again. */
async function linkUndo(undone: number, seq: number): Promise<void> {
  const change = await database.changes.get(undone);
  if (!change) return;
  await database.changes.put({ ...change, undoneBy: seq });
  const redone = change.undoes === undefined ? undefined : await database.changes.get(change.undoes);
  if (!redone) return;
  const { undoneBy: _, ...free } = redone;
  await database.changes.put(free);
}
