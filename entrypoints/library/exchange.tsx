/** 导入导出, wired to the library. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { countText } from '@/components/figure-text';
import { ExchangeView } from '@/components/library/exchange-view';
import { saveFile } from '@/components/save-file';
import type { Tell } from '@/components/use-message';
import { clippingCounts } from '@/lib/store/rows';
import { exportCollection } from '@/lib/transfer/export-collection';
import type { Doing } from './doing';
import { useUnfinishedImport } from './unfinished-import';
import type { Import } from './use-import';

interface Props {
  readonly round: number;
  readonly its: Import;
  readonly tell: Tell;
  readonly takeBack: Doing['takeBack'];
  readonly onFailure: (error: unknown) => void;
}

/** As it stands in the files: 党建剪报 0.1.0. */
export const generator = (): string => `党建剪报 ${browser.runtime.getManifest().version}`;

export function Exchange({ round, its, tell, takeBack, onFailure }: Props) {
  const unfinished = useUnfinishedImport(takeBack, onFailure);
  const [clippings, setClippings] = useState<number>();
  useEffect(() => {
    clippingCounts().then(({ live }) => setClippings(live), onFailure);
  }, [round, onFailure]);
  const save = () =>
    its.run('正在导出', async ({ onProgress, signal }) => {
      const watch = { signal, onProgress: (done: number, all: number) => onProgress(done / all) };
      const {
        file,
        clippings: count,
        exportedAt,
      } = await exportCollection('all', { generator: generator(), ...watch });
      saveFile(`党建剪报-${exportedAt.slice(0, 10)}.json`, 'application/json', file);
      tell({ text: `已导出 ${countText(count)} 条剪报`, keepsFocus: true });
    });
  return (
    <ExchangeView
      state={its.state}
      clippings={clippings}
      unfinished={unfinished}
      onExport={() => save().catch(onFailure)}
      onFile={(file) => its.open(file, file.name, 'newer')}
      onPolicy={its.onPolicy}
      onImport={its.onImport}
      onCancel={its.onCancel}
    />
  );
}
