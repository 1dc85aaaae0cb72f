/** Undoes what was done, however long ago and in whichever window: by the change journal. */
import type { Change } from '@/lib/model/change';
import { isoTime } from '@/lib/model/time';
import { database } from './database';
import { LibraryFailure } from './failure';
import type { OnProgress } from './in-parts';
import { type PutBack, putBack } from './put-back';
import { TouchedLater } from './touched-later';
import { inOneWrite } from './write';

/** How an undo ended; `seq` undoes it in turn (重做), absent where there was nothing to put back. */
export interface Undone extends PutBack {
  readonly seq?: number;
}

/**
 * Undoes the change `seq`, with the whole batch that it belongs to, newest first. What has been changed since stays as it
 * is and is counted in `left`. Each write of a batch goes back in a transaction of its own: interrupted, it goes on where
 * it stopped when asked again.
 * Throws what `failureSentence` explains where the change is forgotten, undone already, or final.
 */
export async function undo(seq: number, onProgress?: OnProgress): Promise<Undone> {
  const change = await meant(seq);
  if (!change) throw new LibraryFailure('这一步操作已超过保留期，不能撤销。');
  if (change.action === 'purge') throw new LibraryFailure('已彻底删除的内容不能恢复。');
  const all = change.batch ? await database.changes.where('batch').equals(change.batch).sortBy('seq') : [change];
  const pending = all.filter(({ undoneBy }) => undoneBy === undefined).reverse();
  if (pending.length === 0) throw new LibraryFailure('这一步操作已经撤销过了。');
  const batch = pending.length > 1 || change.batch ? `undo ${change.batch ?? seq} ${crypto.randomUUID()}` : undefined;
  const total = { undone: 0, left: 0 };
  const later = new TouchedLater();
  let last: number | undefined;
  for (const [done, each] of pending.entries()) {
    const { value, seq: its } = await undoOne(each, batch, later);
    total.undone += value.undone;
    total.left += value.left;
    last = its ?? last;
    onProgress?.((done + 1) / pending.length);
  }
  return { ...total, ...(last === undefined ? {} : { seq: last }) };
}

/** 已撤销, and what stays as it is: told to the user after an undo. */
export function undoneSentence({ undone, left }: PutBack): string {
  if (left === 0) return '已撤销';
  if (undone === 0) return '没有撤销：内容后来又有改动，保留现在的样子。';
  return `已撤销 ${undone} 处；另有 ${left} 处后来又有改动，保留现在的样子。`;
}

/** To undo a redo is to undo what was done again. */
async function meant(seq: number): Promise<Change | undefined> {
  const change = await database.changes.get(seq);
  if (change?.action !== 'redo' || change.undoes === undefined) return change;
  const undoing = await database.changes.get(change.undoes);
  return undoing?.undoes === undefined ? undefined : database.changes.get(undoing.undoes);
}

async function undoOne({ seq, detail, action }: Change, batch: string | undefined, later: TouchedLater) {
  const label = { action: action === 'undo' ? 'redo' : 'undo', undoes: seq, ...(batch ? { batch } : {}) } as const;
  return inOneWrite({ ...label, ...(detail ? { detail } : {}) }, async () => {
    const current = await database.changes.get(seq);
    if (!current || current.undoneBy !== undefined) throw new LibraryFailure('这一步操作已在别的窗口撤销。');
    return putBack(seq, isoTime(), later);
  });
}
