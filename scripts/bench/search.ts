/** Searching the library in a real Chromium: the worker over a real database, and MiniSearch with bigrams beside it. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '@/tests/e2e/browsers';
import { serve } from '@/tests/e2e/serve';
import { bundled } from './bundled';
import { median } from './medians';
import { type Row, row } from './row';
import type { Besides, SearchTimes } from './search-page';

/** Milliseconds within which 95 of 100 answers are there. */
const GOALS = [
  [20_000, 20],
  [100_000, 60],
] as const;
const ROUNDS = 10;

export async function searchRows(): Promise<Row[]> {
  const site = await serve({
    '/': '<!doctype html><html lang="zh-CN"><script src="/page.js"></script></html>',
    '/page.js': await bundled("export * from '@/scripts/bench/search-page';", 'djc'),
    '/worker.js': await bundled("import { answerPage } from '@/entrypoints/search-worker/answer-page'; answerPage();"),
  });
  const rows: Row[] = [];
  try {
    for (const [count, goal] of GOALS) {
      const driven = await launchChromium({ extension: false });
      try {
        rows.push(...(await rowsAt(await driven.open(`${site.origin}/`), count, goal)));
      } finally {
        await driven.close();
      }
    }
  } finally {
    await site.close();
  }
  return rows;
}

async function rowsAt(page: Page, count: number, goal: number): Promise<Row[]> {
  page.setDefaultTimeout(0);
  const name = `${count.toLocaleString('en-US')} 条`;
  await page.evaluate(`djc.fill(${count})`);
  const times = (await page.evaluate(`djc.searchTimes(${ROUNDS})`)) as SearchTimes;
  console.log(
    `  ${name}：${times.first.toFixed(0)} 毫秒后有第一个结果（${times.firstTotal} 条），读完用 ${times.complete.toFixed(0)} 毫秒；` +
      `中位数 ${median(times.answers).toFixed(1)} 毫秒，刚改过一条之后 ${median(times.afterWrite).toFixed(1)} 毫秒`,
  );
  const rows = [
    row(`搜索 ${name}，p95（毫秒，限 ${goal}）`, p95(times.answers), goal, 1),
    row(`搜索 ${name}，刚改过一条，p95（毫秒，限 ${goal}）`, p95(times.afterWrite), goal, 1),
  ];
  const { ours, peer } = (await page.evaluate(`djc.besideMiniSearch(${count}, 3)`)) as { ours: Besides; peer: Besides };
  return [
    ...rows,
    row(`搜索 ${name}，p95 / MiniSearch 二元，已建好（毫秒）`, p95(ours.answers), p95(peer.answers), 1),
    row(
      `搜索 ${name}，建好并答一次 / MiniSearch 二元（毫秒）`,
      ours.build + median(ours.answers),
      peer.build + median(peer.answers),
      1 / 4,
    ),
  ];
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}
