/** The backups as they stand; while the page is open it takes the day's snapshot and writes it to the folder. */
import { useEffect, useState } from 'preact/hooks';
import type { Tell } from '@/components/use-message';
import { readBackups, watchBackups } from '@/lib/backup/backups';
import { writeToFolder } from '@/lib/backup/folder';
import { snapshotWhenDue } from '@/lib/backup/take-snapshot';
import type { BackupState } from '@/lib/model/backup';
import { generator } from './exchange';

/** After the first list is painted, and again while the page stays open over night. */
const FIRST_MS = 5_000;
const AGAIN_MS = 3_600_000;

export function useBackups(tell: Tell, onFailure: (error: unknown) => void): BackupState | undefined {
  const [state, setState] = useState<BackupState>();
  useEffect(() => watchBackups(setState, onFailure), [onFailure]);
  useEffect(() => {
    const backUp = async () => {
      await snapshotWhenDue({ generator: generator() });
      await writeToFolder();
      const { failure } = await readBackups();
      if (failure) tell({ text: `自动备份没有成功：${failure.text}`, tone: 'failed' });
    };
    const back = () => void backUp().catch(onFailure);
    const first = setTimeout(back, FIRST_MS);
    const again = setInterval(back, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [tell, onFailure]);
  return state;
}
