/** The change journal as others read it: what changed since, what can be undone. */
import { liveQuery } from 'dexie';
import { type Action, type Change, RECORD_KINDS, type RecordKind } from '@/lib/model/change';
import { database } from './database';

/** One step as the user sees it: a change, or a whole batch of them. */
export interface Step extends Pick<Change, 'seq' | 'at' | 'action' | 'detail' | 'undoneBy'> {
  /** How many clippings and cases it touched. */
  readonly clippings: number;
  readonly cases: number;
}

/** `seq` of the newest change, 0 in a new library. Read it before the records: then no change is missed between the two. */
export async function newestSeq(): Promise<number> {
  return ((await database.changes.orderBy(':id').lastKey()) as number | undefined) ?? 0;
}

/** Keys of the records touched since, each once; what is not found under them any more was removed. */
export interface Touches {
  /** To be asked from next time. */
  readonly seq: number;
  readonly keys: Readonly<Record<RecordKind, readonly string[]>>;
}

/**
 * What was touched by changes later than `seq`, by index keys alone, without reading records.
 * The journal reaches back 30 days: who asks for more than that reads the library anew.
 */
export async function changesSince(seq: number): Promise<Touches> {
  return database.transaction('r', database.changes, database.images, async () => {
    const [newest, found] = await Promise.all([newestSeq(), database.images.where('seq').above(seq).primaryKeys()]);
    const keys = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Set<string>()]));
    for (const [kind, key] of found) keys[kind]?.add(key);
    const listed = (kind: RecordKind) => [...(keys[kind] ?? [])];
    return {
      seq: newest,
      keys: {
        articles: listed('articles'),
        cases: listed('cases'),
        tags: listed('tags'),
        clippings: listed('clippings'),
      },
    };
  });
}

/**
 * Calls `onSeq` now and after every write, in whichever window or worker it is made, with the newest `seq`; returns how
 * to stop. `onFailure` gets what `failureSentence` explains.
 */
export function watchChanges(onSeq: (seq: number) => void, onFailure: (error: unknown) => void): () => void {
  const subscription = liveQuery(newestSeq).subscribe({ next: onSeq, error: onFailure });
  return () => subscription.unsubscribe();
}

/** The newest steps first, undone ones and undos included: what was done lately. */
export async function recentSteps(limit: number): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const batches = new Set<string>();
  await database.transaction('r', database.changes, async () => {
    const seen: Change[] = [];
    await database.changes
      .reverse()
      .until(() => seen.length >= limit)
      .each((change) => {
        if (change.batch && batches.has(change.batch)) return;
        if (change.batch) batches.add(change.batch);
        seen.push(change);
      });
    for (const change of seen) steps.push(await stepOf(change));
  });
  return steps;
}

/** The newest change of a batch, by which `undo` takes all of it back; undefined where none was written, or all is undone. */
export async function seqOfBatch(batch: string): Promise<number | undefined> {
  const changes = await database.changes.where('batch').equals(batch).sortBy('seq');
  return changes.findLast(({ undoneBy }) => undoneBy === undefined)?.seq;
}

/** 撤销 goes back over what was done, not over 撤销 itself. */
const NOT_UNDONE: readonly Action[] = ['undo', 'redo', 'purge'];

/** The newest step that 撤销 would take back; undefined where there is none. */
export function lastUndoable(): Promise<Step | undefined> {
  return newest(({ action, undoneBy }) => !NOT_UNDONE.includes(action) && undoneBy === undefined);
}

/** The newest undo that 重做 would take back: none once something else has been done. */
export async function lastRedoable(): Promise<Step | undefined> {
  const last = await newest(
    ({ action, undoneBy }) => action !== 'redo' && (action !== 'undo' || undoneBy === undefined),
  );
  return last?.action === 'undo' ? last : undefined;
}

async function newest(isWanted: (change: Change) => boolean): Promise<Step | undefined> {
  const found = await database.changes.reverse().filter(isWanted).first();
  return found && stepOf(found);
}

async function stepOf(change: Change): Promise<Step> {
  const { seq, at, action, detail, undoneBy, batch } = change;
  const all = batch ? await database.changes.where('batch').equals(batch).toArray() : [change];
  const sum = (kind: RecordKind) => all.reduce((total, { touched }) => total + (touched[kind] ?? 0), 0);
  return {
    seq,
    at,
    action,
    ...(detail === undefined ? {} : { detail }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
    clippings: sum('clippings'),
    cases: sum('cases'),
  };
}
