/** 备份, wired to the snapshots and the folder. */
import { BackupView } from '@/components/library/backup-view';
import { saveFile } from '@/components/save-file';
import type { Tell } from '@/components/use-message';
import { snapshotFile, snapshotName } from '@/lib/backup/backups';
import { askForFolder, forgetFolder, rememberFolder, writeToFolder } from '@/lib/backup/folder';
import { takeSnapshot } from '@/lib/backup/take-snapshot';
import type { BackupState, Snapshot } from '@/lib/model/backup';
import { generator } from './exchange';
import type { Import } from './use-import';

interface Props {
  readonly state: BackupState | undefined;
  readonly its: Import;
  readonly tell: Tell;
  readonly onFailure: (error: unknown) => void;
}

/** What TypeScript's DOM types do not know yet. */
type Picker = { showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle> };

export function Backup({ state, its, tell, onFailure }: Props) {
  const pick = (window as Picker).showDirectoryPicker?.bind(window);
  const say = (text: string) => tell({ text, keepsFocus: true });
  const done = (work: Promise<void>) => void work.catch(onFailure);
  const backUp = () =>
    its.run('正在备份', async (watch) => {
      const made = await takeSnapshot({ generator: generator(), ...watch });
      await writeToFolder();
      say(made ? '已备份' : '没有备份：剪报库是空的，或另一个窗口正在备份');
    });
  const pickFolder = async () => {
    try {
      await rememberFolder((await pick?.({ id: 'dangjian-clipper', mode: 'readwrite' })) as FileSystemDirectoryHandle);
    } catch (error) {
      // The user has closed the picker.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      throw error;
    }
    say((await writeToFolder()) ? '已写入文件夹' : '已记住文件夹，下次备份时写入');
  };
  return (
    <BackupView
      state={state}
      work={its.state}
      now={Date.now()}
      hasFolders={pick !== undefined}
      onBackUp={() => done(backUp())}
      onRestore={(snapshot: Snapshot) =>
        done(snapshotFile(snapshot.id).then((file) => its.open(file, snapshotName(snapshot), 'file')))
      }
      onDownload={(snapshot) =>
        done(snapshotFile(snapshot.id).then((file) => saveFile(snapshotName(snapshot), 'application/gzip', file)))
      }
      onPickFolder={() => done(pickFolder())}
      onAskFolder={() => done(askForFolder().then(async (may) => void (may && (await writeToFolder()))))}
      onForgetFolder={() => done(forgetFolder())}
      onPolicy={its.onPolicy}
      onImport={its.onImport}
      onCancel={its.onCancel}
    />
  );
}
