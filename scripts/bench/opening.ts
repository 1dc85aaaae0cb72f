/** How soon popup and library show what is in them, in a real Chromium with the built extension: few clippings, and 100,000. */
import type { Page } from 'puppeteer-core';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { fillPlausible } from '@/tests/library/fill';
import { median } from './medians';
import { type Row, row } from './row';

const FEW = 100;
const MANY = 100_000;
const OPENINGS = 9;
const BUDGET_MS = 150;

/** Needs the build of Chrome in `.output/`. */
export async function openingRows(): Promise<Row[]> {
  const few = await openings(FEW);
  const many = await openings(MANY);
  return [
    row(`剪报库首屏，${MANY} 条（毫秒，限 ${BUDGET_MS}）`, many.library, BUDGET_MS, 1),
    row(`剪报库首屏，${MANY} 条 / ${FEW} 条`, many.library, few.library, 1.5),
    row(`弹出窗口「案例」首屏，${MANY} 条（毫秒，限 ${BUDGET_MS}）`, many.popup, BUDGET_MS, 1),
    row(`弹出窗口「案例」首屏，${MANY} 条 / ${FEW} 条`, many.popup, few.popup, 1.5),
  ];
}

/** Medians, in milliseconds from the page being asked for to the frame with the first rows; the first opening is not counted. */
async function openings(size: number): Promise<{ readonly library: number; readonly popup: number }> {
  const driven = await launchChromium();
  try {
    const seeding = await driven.openExtensionPage('library.html');
    await fillPlausible(seeding, size);
    await seeding.close();
    const times = { library: [] as number[], popup: [] as number[] };
    for (let i = -1; i < OPENINGS; i++) {
      const library = await shown(driven, 'library.html', '.row-passage');
      const popup = await shown(driven, 'popup.html?view=library', '.case-title');
      if (i < 0) continue;
      times.library.push(library);
      times.popup.push(popup);
    }
    return { library: median(times.library), popup: median(times.popup) };
  } finally {
    await driven.close();
  }
}

async function shown({ browser, extensionOrigin }: TestBrowser, path: string, selector: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchFor(selector));
    await page.goto(`${extensionOrigin}/${path}`);
    return await firstShown(page);
  } finally {
    await page.close();
  }
}

async function firstShown(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (window as Window & { firstShown?: number }).firstShown, {
    timeout: 60_000,
  });
  return Number(await handle.jsonValue());
}

/** Runs in the page: notes when the frame that has the selector in it has been handed over to be drawn. As text, since tsx would wrap the functions. */
const watchFor = (selector: string) => `{
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => Object.assign(window, { firstShown: performance.now() });
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
  };
  requestAnimationFrame(look);
}`;
