/** What is done to everything at once, in a library of 20,000 clippings: how long it takes, holds the page up, and what memory it needs. */
import { launchChromium } from '@/tests/e2e/browsers';
import { serve } from '@/tests/e2e/serve';
import type { Acted } from './bulk-page';
import { bundled } from './bundled';
import { type Row, row } from './row';
import { watched } from './watched';

const COUNT = 20_000;
/** Of a clipping, to be tagged, deleted or put back with its journal: as long as nobody asks whether it has hung. */
const BUDGET_MS = 2;
/** The page has to answer within this. */
const PAUSE_MS = 200;
/** MB at the most above what the page has: what is held must not grow with what is chosen. */
const MEMORY = 300;

const ACTIONS = [
  ['tagAll', '全部加标签'],
  ['undoLast', '撤销'],
  ['verifyAll', '全部标为已核'],
  ['undoLast', '撤销'],
  ['deleteAll', '全部删除'],
  ['undoLast', '撤销'],
] as const;

export async function bulkRows(): Promise<Row[]> {
  const site = await serve({
    '/': '<!doctype html><html lang="zh-CN"><script src="/page.js"></script></html>',
    '/page.js': await bundled("export * from '@/scripts/bench/bulk-page';", 'djc'),
  });
  const driven = await launchChromium({ extension: false });
  try {
    const page = await driven.open(`${site.origin}/`);
    page.setDefaultTimeout(0);
    await page.evaluate(`djc.fill(${COUNT})`);
    const done: (Acted & { readonly peak: number; readonly label: string })[] = [];
    for (const [name, label] of ACTIONS) {
      const acted = await watched(driven, async () => (await page.evaluate(`djc.${name}()`)) as Acted);
      console.log(
        `  ${label}：${acted.count} 条，${acted.ms.toFixed(0)} 毫秒，最长停顿 ${acted.pause.toFixed(0)} 毫秒，多用 ${acted.peak.toFixed(0)} MB`,
      );
      done.push({ ...acted, label });
    }
    if ((await page.evaluate('djc.live()')) !== COUNT) throw new Error('Not everything came back.');
    return [
      ...done.map(({ label, ms, count }) => row(`${label}，每条（毫秒）`, ms / count, BUDGET_MS, 1)),
      row('成批操作，页面最长停顿（毫秒）', Math.max(...done.map(({ pause }) => pause)), PAUSE_MS, 1),
      row('成批操作，多用内存（MB）', Math.max(...done.map(({ peak }) => peak)), MEMORY, 1),
    ];
  } finally {
    await driven.close();
    await site.close();
  }
}
