/** What the content script costs a page that is not party-building news: a portal's page with menus, lists and an article on the weather. */
import { launchChromium } from '@/tests/e2e/browsers';
import { serve } from '@/tests/e2e/serve';
import { bundled } from '@/tests/page/harness';
import { traceOf } from '@/tests/page/tasks';
import { median } from './medians';
import { type Row, row } from './row';

const LOADS = 7;
const BUDGET = 5;

/** Needs the build of Chrome in `.output/`. Milliseconds: running the script, and what it does to find out that it has nothing to do. */
export async function otherPageRow(): Promise<Row> {
  const site = await serve({ '/weather.html': portalPage() });
  const driven = await launchChromium();
  const look = await bundled(`
    import { glanceAt } from '@/lib/page/glance';
    import { readText } from '@/lib/page/text-map';
    import { looksPartyBuilding, mayLookPartyBuilding } from '@/lib/text/party-building';
    export const cost = () => {
      const begun = performance.now();
      const may = mayLookPartyBuilding(document.title, glanceAt(document));
      if (may) looksPartyBuilding(document.title, readText(document.body, 'article').text);
      return performance.now() - begun;
    };
  `);
  const costs: number[] = [];
  try {
    for (let load = 0; load < LOADS; load++) {
      const page = await driven.browser.newPage();
      const events = await traceOf(page, async () => {
        await page.goto(`${site.origin}/weather.html`);
        await new Promise((resolve) => setTimeout(resolve, 500));
      });
      const runs = events.filter(({ name, args }) => name === 'EvaluateScript' && isContentScript(args?.data?.url));
      if (runs.length === 0) throw new Error('The content script did not run.');
      const running = runs.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1000;
      await page.evaluate(look);
      // the first look compiles what it runs, as the extension's does
      costs.push(running + Number(await page.evaluate('djc.cost()')));
      await page.close();
    }
  } finally {
    await driven.close();
    await site.close();
  }
  return row('不是党建新闻的网页：内容脚本的开销（毫秒，限 5）', median(costs), BUDGET, 1);
}

function isContentScript(url: string | undefined): boolean {
  return url?.endsWith('/content-scripts/content.js') === true;
}

function portalPage(): string {
  const links = (count: number, word: string) =>
    `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="#${i}">${word}${i}</a></li>`).join('')}</ul>`;
  const menu = `<div class="top">${['新闻', '党建', '财经', '体育'].map((word) => links(12, word)).join('')}</div>`;
  const article = `<h1>明日多云转晴</h1>${'<p>气象台预计，明天白天多云转晴，最高气温<span>23</span>度，夜里转凉，出门记得添衣。</p>'.repeat(15)}`;
  const side = Array.from(
    { length: 20 },
    () => `<div class="list"><h3>热点</h3>${links(12, '热点新闻标题')}</div>`,
  ).join('');
  const state = `<script>window.state = ${JSON.stringify(Array.from({ length: 800 }, (_, i) => ({ i, title: `标题${i}`, url: `/a/${i}.html` })))}</script>`;
  return `<!doctype html><html lang="zh-CN"><head><title>明日多云转晴</title></head><body>${menu}<div class="main">${article}</div>${side}${state}</body></html>`;
}
