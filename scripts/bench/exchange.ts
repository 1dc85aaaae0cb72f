/** Export and import of 50,000 clippings in a real Chromium, beside dexie-export-import, with the memory that they take. */
import { launchChromium } from '@/tests/e2e/browsers';
import { serve } from '@/tests/e2e/serve';
import { bundled } from './bundled';
import type { Timed } from './exchange-page';
import { type Row, row } from './row';
import { watched } from './watched';

/** In the time that somebody waits for a benchmark; the soak (tests/soak) takes 100,000. */
const COUNT = 50_000;

interface Measured extends Timed {
  /** MB at the highest, of all processes of the browser, above what they had before. */
  readonly peak: number;
}

export async function exchangeRows(): Promise<Row[]> {
  const site = await serve({
    '/': '<!doctype html><html lang="zh-CN"><script src="/page.js"></script></html>',
    '/page.js': await bundled("export * from '@/scripts/bench/exchange-page';", 'djc'),
  });
  const inBrowser = async <T>(measure: (call: (name: string) => Promise<Measured>) => Promise<T>): Promise<T> => {
    const driven = await launchChromium({ extension: false });
    try {
      const page = await driven.open(`${site.origin}/`);
      page.setDefaultTimeout(0);
      await page.evaluate(`djc.fill(${COUNT})`);
      return await measure(async (name) => {
        const done = await watched(driven, async () => (await page.evaluate(`djc.${name}()`)) as Timed);
        console.log(`  ${name}：${done.ms.toFixed(0)} 毫秒，多用 ${done.peak.toFixed(0)} MB`);
        return done;
      });
    } finally {
      await driven.close();
    }
  };
  try {
    const ours = await inBrowser(async (call) => {
      const exported = await call('exportOurs');
      await call('empty');
      const preview = await call('previewOurs');
      const written = await call('importOurs');
      const differing = await call('differing');
      const undone = await call('undoOurs');
      return { exported, preview, written, differing, undone };
    });
    const peer = await inBrowser(async (call) => {
      const exported = await call('exportPeer');
      return { exported, imported: await call('importPeer') };
    });
    const import_ = { ms: ours.preview.ms + ours.written.ms, peak: Math.max(ours.preview.peak, ours.written.peak) };
    console.log(
      `  文件 ${mb(ours.exported.bytes)} / ${mb(peer.exported.bytes)} MB；导入前核对 ${ours.preview.ms.toFixed(0)} 毫秒，写入 ` +
        `${ours.written.ms.toFixed(0)} 毫秒`,
    );
    const name = `${COUNT.toLocaleString('en-US')} 条`;
    return [
      row(`导出 ${name} / dexie-export-import（毫秒）`, ours.exported.ms, peer.exported.ms, 1),
      row(`导出 ${name}，峰值内存 / dexie-export-import（MB）`, ours.exported.peak, peer.exported.peak, 1),
      row(`核对并导入 ${name}，可撤销 / dexie-export-import（毫秒）`, import_.ms, peer.imported.ms, 2),
      row(`核对并导入 ${name}，峰值内存 / dexie-export-import（MB）`, import_.peak, peer.imported.peak, 1),
      row(`撤销导入 ${name} / 导入（毫秒）`, ours.undone.ms, import_.ms, 1),
      row(`导入再导出 ${name}，与原文件不同（字节）`, ours.differing.bytes ?? 0, ours.exported.bytes ?? 0, 0),
    ];
  } finally {
    await site.close();
  }
}

const mb = (bytes = 0) => (bytes / 1_000_000).toFixed(0);
