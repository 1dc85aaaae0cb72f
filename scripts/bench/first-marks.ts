/** When the first marks appear on the sample page, in a real Chromium with the built extension. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { type Site, serve } from '@/tests/e2e/serve';
import { stopBackground } from '@/tests/e2e/worker';
import { median } from './medians';
import { type Row, row } from './row';

/** Milliseconds from the page being ready (DOMContentLoaded, load) to marks; `last` is when they changed for the last time. */
interface Moments {
  readonly first: number;
  readonly firstAfterLoad: number;
  readonly last: number;
}

const LOADS = 9;
const BUDGET = 100;

/** Needs the build of Chrome in `.output/`. */
export async function firstMarkRows(): Promise<Row[]> {
  const html = await readFile('tests/pages/sample/index.html', 'utf8');
  const pages = Array.from({ length: 2 * LOADS + 1 }, (_, i) => [`/${i}.html`, variant(html, i)] as const);
  const site = await serve(Object.fromEntries(pages));
  const driven = await launchChromium();
  try {
    await moments(driven, site, 2 * LOADS);
    const warm: Moments[] = [];
    const cold: Moments[] = [];
    for (let i = 0; i < LOADS; i++) {
      warm.push(await moments(driven, site, i));
      await stopBackground(driven);
      cold.push(await moments(driven, site, LOADS + i));
    }
    const of = (all: readonly Moments[], key: keyof Moments) => median(all.map((each) => each[key]));
    // between the two the page still loads its own, and Chromium holds content scripts of document_idle back
    console.log(
      `  自 DOMContentLoaded 起 ${of(warm, 'first').toFixed(0)} 毫秒，自 load 起 ${of(warm, 'firstAfterLoad').toFixed(0)} 毫秒`,
    );
    return [
      row('首批标注，后台已热，自 load（毫秒，限 100）', of(warm, 'firstAfterLoad'), BUDGET, 1),
      row('后台已停：首批标注 / 最后一次变动（毫秒）', of(cold, 'first'), of(cold, 'last'), 0.9),
    ];
  } finally {
    await driven.close();
    await site.close();
  }
}

/** The background keeps its last answers: a page that it has not seen says something else somewhere. */
function variant(html: string, i: number): string {
  return html.replace('</h1>', `（之${i + 1}）</h1>`);
}

async function moments({ browser }: TestBrowser, { origin }: Site, i: number): Promise<Moments> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(`${origin}/${i}.html`);
    return await settled(page);
  } finally {
    await page.close();
  }
}

/** Runs in the page: a new Highlight object in the registry is a new painting. Timers tick every 4 ms at best. */
const WATCH = `
  window.painted = [];
  addEventListener('DOMContentLoaded', () => {
    const ready = performance.now();
    let loaded = ready;
    addEventListener('load', () => { loaded = performance.now(); });
    let seen;
    const look = () => {
      const now = CSS.highlights.get('djc-organization');
      if (now !== seen && now.size > 0) {
        seen = now;
        const at = performance.now();
        window.painted.push({ ready: at - ready, loaded: at - loaded });
      }
      setTimeout(look, 0);
    };
    look();
  });
`;

const QUIET_MS = 2_500;

/** Waits until the marks have not been painted again for a while. */
async function settled(page: Page): Promise<Moments> {
  const deadline = Date.now() + 30_000;
  let count = 0;
  let since = Date.now();
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const painted = await page.evaluate(
      () => (window as Window & { painted?: readonly { ready: number; loaded: number }[] }).painted ?? [],
    );
    if (painted.length !== count) [count, since] = [painted.length, Date.now()];
    const [first] = painted;
    const last = painted.at(-1);
    if (first && last && Date.now() - since > QUIET_MS) {
      return { first: first.ready, firstAfterLoad: first.loaded, last: last.ready };
    }
  }
  throw new Error(`No marks on ${page.url()} within 30 s.`);
}
