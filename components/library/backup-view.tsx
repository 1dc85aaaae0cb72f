/** 备份: how fresh the last one is, the snapshots to restore, and the folder on disk. */
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import { type BackupFolder, type BackupState, daysSince, type Snapshot, STALE_DAYS } from '@/lib/model/backup';
import { ImportPreviewView, type PreviewProps } from './import-preview';
import { Working } from './working';

export type BackupWork =
  | { readonly step: 'idle' }
  | { readonly step: 'failed'; readonly name: string; readonly reason: string }
  | { readonly step: 'working'; readonly label: string; readonly share: number; readonly canCancel: boolean }
  | ({ readonly step: 'preview' } & Pick<PreviewProps, 'preview' | 'policy'>);

interface Props extends Pick<PreviewProps, 'onPolicy' | 'onImport' | 'onCancel'> {
  /** Undefined while it is being read. */
  readonly state: BackupState | undefined;
  readonly work: BackupWork;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The browser can write to a folder (Chrome, Edge). */
  readonly hasFolders: boolean;
  readonly onBackUp: () => void;
  readonly onRestore: (snapshot: Snapshot) => void;
  readonly onDownload: (snapshot: Snapshot) => void;
  readonly onPickFolder: () => void;
  readonly onAskFolder: () => void;
  readonly onForgetFolder: () => void;
}

export function BackupView(props: Props) {
  const { state, work, onPolicy, onImport, onCancel } = props;
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">备份</h1>
      </div>
      <div class="exchange" aria-busy={state === undefined}>
        {work.step === 'working' && (
          <Working label={work.label} share={work.share} onCancel={work.canCancel ? onCancel : undefined} />
        )}
        {work.step === 'preview' && (
          <ImportPreviewView
            preview={work.preview}
            policy={work.policy}
            isRestore
            onPolicy={onPolicy}
            onImport={onImport}
            onCancel={onCancel}
          />
        )}
        {state && (work.step === 'idle' || work.step === 'failed') && (
          <>
            {work.step === 'failed' && (
              <Notice title={`没有恢复 ${work.name}`} tone="failed">
                <p>{work.reason}</p>
              </Notice>
            )}
            <Freshness {...props} state={state} />
            {state.snapshots.length > 0 && <Snapshots {...props} snapshots={state.snapshots} />}
            <Folder {...props} folder={state.folder} />
          </>
        )}
      </div>
    </>
  );
}

function Freshness({ state, now, onBackUp }: Pick<Props, 'now' | 'onBackUp'> & { readonly state: BackupState }) {
  const { checkedAt, failure, snapshots } = state;
  const [newest] = snapshots;
  const fresh = newest && (checkedAt ?? newest.at);
  const days = fresh ? daysSince(fresh, now) : 0;
  return (
    <section class="exchange-part" aria-label="最近一次备份">
      <p class="backup-last" role="status">
        最近一次备份：{fresh ? `${moment(fresh)}（${age(days)}）` : '还没有'}
      </p>
      {days > STALE_DAYS && (
        <p class="backup-stale" role="alert">
          已有 {days} 天没有备份。请现在备份一次；仍不行时，请到「导入导出」导出一份文件。
        </p>
      )}
      {failure && (
        <p class="backup-failed" role="alert">
          {moment(failure.at)}的自动备份没有成功：{failure.text}
        </p>
      )}
      <p class="quiet">
        每天自动备份一次，存在浏览器里、与资料库分开，保留最近 7 天和此前 4
        周的。内容没有变化时不重复存。卸载扩展会把它们一起删除，所以重要的资料请再存到文件夹，或下载一份。
      </p>
      <p class="backup-buttons">
        <button type="button" class="button" onClick={onBackUp}>
          立即备份
        </button>
      </p>
    </section>
  );
}

function Snapshots({
  snapshots,
  onRestore,
  onDownload,
}: Pick<Props, 'onRestore' | 'onDownload'> & { readonly snapshots: readonly Snapshot[] }) {
  return (
    <section class="exchange-part" aria-labelledby="snapshots-title">
      <h2 class="exchange-title" id="snapshots-title">
        浏览器里的备份
      </h2>
      <table class="backup-list">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col" class="backup-number">
              剪报
            </th>
            <th scope="col" class="backup-number backup-size">
              大小
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {snapshots.map((snapshot) => (
            <tr key={snapshot.id}>
              <td>{moment(snapshot.at)}</td>
              <td class="backup-number">{countText(snapshot.clippings)} 条</td>
              <td class="backup-number backup-size">{sizeText(snapshot.size)}</td>
              <td>
                <button
                  type="button"
                  class="button button-text"
                  aria-label={`恢复 ${moment(snapshot.at)} 的备份`}
                  onClick={() => onRestore(snapshot)}
                >
                  恢复…
                </button>
                <button
                  type="button"
                  class="button button-text"
                  aria-label={`下载 ${moment(snapshot.at)} 的备份`}
                  onClick={() => onDownload(snapshot)}
                >
                  下载
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">恢复也是合并：先预览，再写入；备份之后新剪的不会丢，可以整个撤销。</p>
    </section>
  );
}

function Folder({
  folder,
  hasFolders,
  onPickFolder,
  onAskFolder,
  onForgetFolder,
}: Pick<Props, 'hasFolders' | 'onPickFolder' | 'onAskFolder' | 'onForgetFolder'> & {
  readonly folder: BackupFolder | undefined;
}) {
  return (
    <section class="exchange-part" aria-labelledby="folder-title">
      <h2 class="exchange-title" id="folder-title">
        磁盘上的文件夹
      </h2>
      {!hasFolders && (
        <p class="quiet">
          这个浏览器不能往文件夹里写文件（Firefox 没有这项功能）。请不时在上面「下载」一份备份，另外存放。
        </p>
      )}
      {hasFolders && !folder && (
        <>
          <p class="quiet">选一个文件夹（例如单位的网盘目录），打开剪报库时会把最新的备份也写到那里。</p>
          <p class="backup-buttons">
            <button type="button" class="button" onClick={onPickFolder}>
              选择文件夹…
            </button>
          </p>
        </>
      )}
      {folder && (
        <>
          <p>
            {folder.name}
            <span class="quiet exchange-count">
              {folder.writtenAt ? `最近写入：${moment(folder.writtenAt)} 的备份` : '还没有写入'}
            </span>
          </p>
          {folder.permission !== 'granted' && (
            <p class="backup-stale" role="alert">
              浏览器要求重新允许写入这个文件夹。
            </p>
          )}
          <p class="backup-buttons">
            {folder.permission !== 'granted' && (
              <button type="button" class="button button-main" onClick={onAskFolder}>
                重新允许
              </button>
            )}
            <button type="button" class="button" onClick={onPickFolder}>
              换文件夹…
            </button>
            <button type="button" class="button button-text" onClick={onForgetFolder}>
              不再写入
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** `2026-11-24 09:30`, by the clock that wrote it. */
const moment = (at: string) => at.slice(0, 16).replace('T', ' ');

const age = (days: number) => (days === 0 ? '不到一天前' : `${days} 天前`);

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
