/** 导入导出: the library as a file, and files into the library. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import { ImportPreviewView, type PreviewProps } from './import-preview';
import { Working } from './working';

export type ExchangeState =
  | { readonly step: 'idle' }
  | { readonly step: 'failed'; readonly name: string; readonly reason: string }
  | { readonly step: 'working'; readonly label: string; readonly share: number; readonly canCancel: boolean }
  | ({ readonly step: 'preview' } & Pick<PreviewProps, 'preview' | 'policy'>);

interface Props extends Pick<PreviewProps, 'onPolicy' | 'onImport' | 'onCancel'> {
  readonly state: ExchangeState;
  /** Live clippings; undefined while they are being counted. */
  readonly clippings: number | undefined;
  /** An import that was cut off. */
  readonly unfinished?:
    | { readonly name: string; readonly onTakeBack: () => void; readonly onKeep: () => void }
    | undefined;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
}

export function ExchangeView(props: Props) {
  const { state, clippings, unfinished, onExport, onFile, onPolicy, onImport, onCancel } = props;
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">导入导出</h1>
      </div>
      <div class="exchange">
        {state.step === 'working' && (
          <Working label={state.label} share={state.share} onCancel={state.canCancel ? onCancel : undefined} />
        )}
        {state.step === 'preview' && (
          <ImportPreviewView
            preview={state.preview}
            policy={state.policy}
            onPolicy={onPolicy}
            onImport={onImport}
            onCancel={onCancel}
          />
        )}
        {(state.step === 'idle' || state.step === 'failed') && (
          <>
            {state.step === 'failed' && (
              <Notice title={`没有导入 ${state.name}`} tone="failed">
                <p>{state.reason}</p>
              </Notice>
            )}
            {unfinished && (
              <Notice title={`上次导入 ${unfinished.name} 没有完成`} tone="failed">
                <p>浏览器可能中途关闭了。可以撤销已写入的部分，或者保留，再导入一次同一个文件补齐。</p>
                <p class="backup-buttons">
                  <button type="button" class="button button-main" onClick={unfinished.onTakeBack}>
                    撤销已写入的
                  </button>
                  <button type="button" class="button" onClick={unfinished.onKeep}>
                    保留
                  </button>
                </p>
              </Notice>
            )}
            <DropZone onFile={onFile} />
            <section class="exchange-part" aria-labelledby="export-title">
              <h2 class="exchange-title" id="export-title">
                导出
              </h2>
              <p class="quiet">
                全部剪报连同文章、案例、标签，成为一个 JSON
                文件；可以备份、交给同事，或在另一台电脑上导入。回收站里的不导出。
              </p>
              <p>
                <button
                  type="button"
                  class="button"
                  aria-disabled={clippings === 0}
                  onClick={() => clippings !== 0 && onExport()}
                >
                  导出 JSON
                </button>
                <span class="quiet exchange-count">
                  {clippings === undefined ? '' : clippings === 0 ? '还没有剪报' : `${countText(clippings)} 条剪报`}
                </span>
              </p>
            </section>
          </>
        )}
      </div>
    </>
  );
}

function DropZone({ onFile }: Pick<Props, 'onFile'>) {
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  // Wherever it is dropped: beside the zone the browser would leave the page for the file.
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      addEventListener(type, hear, { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files);
    });
    return () => stop.abort();
  });
  return (
    <section class={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'} aria-labelledby="import-title">
      <h2 class="exchange-title" id="import-title">
        导入
      </h2>
      <p class="quiet">
        把文件拖到这里，或者选择文件。先核对、预览，确认后才写入；只合并，不覆盖别的内容，可以整个撤销。
      </p>
      <p>
        <button type="button" class="button button-main" onClick={() => picker.current?.click()}>
          选择文件…
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,.gz,application/json,application/gzip"
          aria-label="要导入的文件"
          hidden
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can be chosen again after it was corrected.
            currentTarget.value = '';
          }}
        />
      </p>
      <p class="quiet">可以导入：党建剪报的 JSON（含备份）、Hypothesis 的 JSON、Obsidian Web Clipper 的高亮 JSON。</p>
    </section>
  );
}
