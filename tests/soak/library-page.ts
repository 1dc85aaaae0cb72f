/** The library page as the soak drives it. */

import { readFile } from 'node:fs/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TestBrowser } from '@/tests/e2e/browsers';
import { press } from '@/tests/e2e/named';

export const ROWS = Number(process.env.ROWS ?? 5_000);

/** What is waited for may take so long on a busy machine, and a whole test; in ms. */
const WAIT = 15_000 + ROWS * 2;
export const LONG = 60_000 + ROWS * 8;

export async function show(page: Page, { extensionOrigin }: TestBrowser, view: string): Promise<void> {
  await page.goto(`${extensionOrigin}/library.html#${view}`);
}

export async function choose(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Puts away what the page says of the last file. */
export async function dismiss(page: Page): Promise<void> {
  await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => /^(?:关闭|取消)$/u.test(textContent ?? ''))
      ?.click(),
  );
}

/** Waits until the page says so; `about` names what it is about where it does not. */
export async function says(page: Page, pattern: RegExp, about = ''): Promise<void> {
  const said = () => page.evaluate(() => document.querySelector('#app')?.textContent ?? '');
  await expect.poll(said, { timeout: WAIT, interval: 100, message: about }).toMatch(pattern);
}

export async function exported(driven: TestBrowser, page: Page): Promise<string> {
  return readFile(await driven.download(() => press(page, 'button', '导出 JSON'), LONG), 'utf8');
}

/** Types a query and gives how many clippings it finds. */
export async function searched(page: Page, query: string): Promise<number> {
  await page.focus('[aria-label=搜索]');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  if (query === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(query);
  const head = () =>
    page.evaluate(
      () => document.querySelector('.list-head')?.textContent ?? document.querySelector('.middle')?.textContent ?? '',
    );
  // the answer to what was typed last: it stays the same
  let last = '';
  for (let same = 0; same < 6; ) {
    await new Promise((done) => setTimeout(done, 100));
    const now = await head();
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last.includes('没有符合的剪报') ? 0 : Number(/[\d,]+/u.exec(last)?.[0].replaceAll(',', ''));
}

export function clippingCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('dangjian-clipper');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const counting = database.transaction('live').objectStore('live').count();
    return new Promise<number>((resolve) => {
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    });
  });
}

/** Watches the page; what it answers gives the longest that the page could not answer, in ms. */
export async function paused(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    Object.assign(window, { longestPause: 0 });
    setInterval(() => {
      const now = performance.now();
      Object.assign(window, { longestPause: Math.max(Reflect.get(window, 'longestPause'), now - last - 20) });
      last = now;
    }, 20);
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'longestPause')));
}
