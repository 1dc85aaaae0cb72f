/** Snapshots on disk, in a folder that the user has picked (File System Access: Chrome and Edge). */
import { isoTime } from '@/lib/model/time';
import { LibraryFailure } from '@/lib/store/failure';
import { snapshotFile, snapshotName } from './backups';
import { backups } from './database';
import { askPermission, permissionOf } from './folder-permission';
import { outOfTurn } from './rolling';

/** Keeps the folder for later visits; what was written to another one is left there. */
export async function rememberFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await backups.notes.put({ key: 'folder', at: isoTime(), handle, files: [] });
}

export async function forgetFolder(): Promise<void> {
  await backups.notes.delete('folder');
}

/** Asks the user again; to be called from a click. Resolves to whether the folder may be written to. */
export async function askForFolder(): Promise<boolean> {
  const folder = await backups.notes.get('folder');
  if (!folder?.handle) return false;
  const answer = await askPermission(folder.handle);
  // Whoever watches reads the permission again.
  await backups.notes.put({ ...folder, at: isoTime() });
  return answer === 'granted';
}

/**
 * Writes the newest snapshot into the folder, where there is one that may be written to and it is not there yet. The file
 * appears whole or not at all; only then do files of ours that are out of turn go, and none that we have not written.
 * Resolves to whether it was written; throws what `failureSentence` explains where the folder is gone or full.
 */
export async function writeToFolder(): Promise<boolean> {
  const [folder, newest] = await Promise.all([backups.notes.get('folder'), backups.snapshots.orderBy(':id').last()]);
  const { handle, files = [] } = folder ?? {};
  if (!folder || !handle || !newest || (await permissionOf(handle)) !== 'granted') return false;
  if (files.at(-1)?.at === newest.at) return false;
  const name = snapshotName(newest);
  try {
    const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
    await (await snapshotFile(newest.id)).stream().pipeTo(writable);
  } catch (error) {
    throw new LibraryFailure(reasonOf(error, handle.name), { cause: error });
  }
  const written = [...files.filter((file) => file.name !== name), { name, at: newest.at }];
  const gone = new Set(outOfTurn(written));
  await backups.notes.put({ ...folder, files: written.filter((file) => !gone.has(file)) });
  for (const file of gone)
    await handle.removeEntry(file.name).catch((error) => {
      // The user has moved or removed it: that is as good.
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    });
  return true;
}

function reasonOf(error: unknown, folder: string): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return `找不到备份文件夹「${folder}」，可能已移动或删除。请到「备份」重新选择。`;
  if (name === 'QuotaExceededError') return `备份文件夹「${folder}」所在的磁盘空间不足，备份没有写到那里。`;
  return `备份没有写进文件夹「${folder}」：浏览器或系统不允许。请到「备份」重新选择。浏览器里的备份不受影响。`;
}
