/** Takes snapshots of the library: once a day, by whichever part of the extension notices first. */
import type { Snapshot } from '@/lib/model/backup';
import { isoTime } from '@/lib/model/time';
import { newestSeq } from '@/lib/store/changes';
import { failureSentence } from '@/lib/store/failure';
import { exportCollection } from '@/lib/transfer/export-collection';
import type { FileWatch } from '@/lib/transfer/plan-import';
import { backups } from './database';
import { isDue, outOfTurn } from './rolling';

interface Taking {
  /** As it stands in the file: 党建剪报 0.1.0. */
  readonly generator: string;
  readonly now?: Date;
  readonly unlessSame?: boolean;
}

/**
 * Takes a snapshot where none was taken today. Never throws: a failure is noted, for the user to be told. Resolves to
 * the snapshot, or undefined where none was needed or another window is at it.
 */
export async function snapshotWhenDue({ generator, now = new Date() }: Taking): Promise<Snapshot | undefined> {
  const at = isoTime(now);
  try {
    const checked = await backups.notes.get('checked');
    return isDue(checked?.at, at) ? await takeSnapshot({ generator, now, unlessSame: true }) : undefined;
  } catch (error) {
    const text = failureSentence(error);
    // Where not even this can be kept, the age of the last backup still tells.
    await backups.notes.put({ key: 'failure', at, text }).catch(() => console.error(text, error));
    return undefined;
  }
}

/**
 * Takes a snapshot now; with `unlessSame`, only where something has changed since the last one. Never of an empty library,
 * which would drive out what was saved of a full one, nor while another window is at it. Throws what `failureSentence` explains.
 */
export async function takeSnapshot({
  generator,
  now = new Date(),
  unlessSame = false,
  onProgress,
  signal,
}: Taking & FileWatch): Promise<Snapshot | undefined> {
  return await navigator.locks.request('dangjian-clipper-backup', { ifAvailable: true }, async (lock) => {
    if (!lock) return undefined;
    const at = isoTime(now);
    const last = await backups.snapshots.orderBy(':id').last();
    if (unlessSame && last && last.seq === (await newestSeq())) {
      await noteChecked(at);
      return undefined;
    }
    const { file, clippings, seq } = await exportCollection('all', {
      generator,
      ...(onProgress ? { onProgress: (done: number, all: number) => onProgress(done / all) } : {}),
      ...(signal ? { signal } : {}),
    });
    const snapshot = clippings === 0 ? undefined : await keep({ at, seq, clippings }, await compressed(file));
    await noteChecked(at);
    return snapshot;
  });
}

/** The new one is on disk before an old one goes. */
async function keep(made: Omit<Snapshot, 'id' | 'size'>, bytes: ArrayBuffer): Promise<Snapshot> {
  const fresh = { ...made, size: bytes.byteLength };
  const id = await backups.transaction('rw', backups.snapshots, backups.contents, async () => {
    const key = await backups.snapshots.add(fresh);
    await backups.contents.add({ id: key, bytes });
    return key;
  });
  await backups.transaction('rw', backups.snapshots, backups.contents, async () => {
    const gone = outOfTurn(await backups.snapshots.toArray()).map((each) => each.id);
    await backups.contents.bulkDelete(gone);
    await backups.snapshots.bulkDelete(gone);
  });
  return { ...fresh, id };
}

async function noteChecked(at: string): Promise<void> {
  await backups.transaction('rw', backups.notes, async () => {
    await backups.notes.put({ key: 'checked', at });
    await backups.notes.delete('failure');
  });
}

function compressed(file: Blob): Promise<ArrayBuffer> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
