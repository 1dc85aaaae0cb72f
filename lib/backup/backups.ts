/** What the backup view shows, and the snapshots as files. */
import { liveQuery } from 'dexie';
import type { BackupState, Snapshot } from '@/lib/model/backup';
import { backups } from './database';
import { permissionOf } from './folder-permission';

/** Calls `onState` now and after every change; returns how to stop. */
export function watchBackups(onState: (state: BackupState) => void, onFailure: (error: unknown) => void): () => void {
  const subscription = liveQuery(readBackups).subscribe({ next: onState, error: onFailure });
  return () => subscription.unsubscribe();
}

export async function readBackups(): Promise<BackupState> {
  const [snapshots, checked, failure, folder] = await Promise.all([
    backups.snapshots.reverse().toArray(),
    backups.notes.get('checked'),
    backups.notes.get('failure'),
    backups.notes.get('folder'),
  ]);
  const written = folder?.files?.at(-1)?.at;
  return {
    snapshots,
    ...(checked ? { checkedAt: checked.at } : {}),
    ...(failure?.text ? { failure: { at: failure.at, text: failure.text } } : {}),
    ...(folder?.handle
      ? {
          folder: {
            name: folder.handle.name,
            permission: await permissionOf(folder.handle),
            ...(written ? { writtenAt: written } : {}),
          },
        }
      : {}),
  };
}

/** A snapshot as a file, compressed by gzip: import reads it as it is. */
export async function snapshotFile(id: number): Promise<Blob> {
  const content = await backups.contents.get(id);
  if (!content) throw new Error(`There is no snapshot ${id}.`);
  return new Blob([content.bytes], { type: 'application/gzip' });
}

/** 党建剪报备份-2026-11-24.json.gz */
export function snapshotName({ at }: Pick<Snapshot, 'at'>): string {
  return `党建剪报备份-${at.slice(0, 10)}.json.gz`;
}
