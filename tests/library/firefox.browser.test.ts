/** The library page in Firefox: list, search, review, tags and undo; import and export are in exchange.browser.test.ts. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, type TestBrowser } from '@/tests/e2e/browsers';
import { named, press } from '@/tests/e2e/named';
import { reloaded } from '@/tests/e2e/reloaded';
import { fill, LIBRARY } from '@/tests/popup/seed';

let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  driven = await launchFirefox();
  page = await driven.openExtensionPage('library.html');
  Object.assign(page, { reload: () => reloaded(page) });
  await fill(page, LIBRARY);
  await page.waitForSelector('.facet-value');
});

afterAll(() => driven.close());

test('the list is walked by keys, and the reading pane follows', async () => {
  await expect.poll(head).toContain('4 条剪报');
  await page.focus('[role=listbox].list');
  await expect.poll(reading).toContain('有的地方只挂牌子');
  await page.keyboard.press('j');
  await expect.poll(reading).toContain('一年办理十万余宗业务');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.$eval('.list', (list) => list.matches(':focus'))).toBe(true);
});

test('words, values and pinyin are found and marked', async () => {
  for (const [typed, count, shown] of [
    ['先锋队', 1, '十二支先锋队'],
    ['100000', 1, '十万余宗'],
    ['ymtb', 2, '一码通办'],
  ] as const) {
    await page.focus('.search input');
    await page.$eval('.search input', (input) => (input as HTMLInputElement).select());
    await page.keyboard.type(typed);
    await expect.poll(head).toContain(`找到 ${count} 条`);
    await expect.poll(() => page.$eval('.list', (list) => list.textContent)).toContain(shown);
  }
  await page.keyboard.press('Escape');
  await expect.poll(head).toContain('4 条剪报');
});

test('clippings are deleted and come back by u', async () => {
  await page.focus('[role=listbox].list');
  await page.keyboard.press('Home');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Delete');
  await told(/已删除 2 条剪报/u);
  await expect.poll(head).toContain('2 条剪报');
  await page.keyboard.press('u');
  await told(/已撤销/u);
  // what came back is chosen again
  await expect.poll(head).toContain('已选 2 条');
  await page.keyboard.press('Escape');
  await expect.poll(head).toContain('4 条剪报');
});

test('a case is verified and taken back', async () => {
  await toView('review');
  await page.waitForSelector('.review-card:focus');
  await page.keyboard.press('Enter');
  await told(/已核/u);
  await expect.poll(() => page.$eval('.bar', (bar) => bar.textContent)).toContain('共 1 个');
  await page.keyboard.press('u');
  await told(/已撤销/u);
  await expect.poll(() => page.$eval('.bar', (bar) => bar.textContent)).toContain('共 2 个');
});

test('a tag is coloured, and every view of the library is shown', async () => {
  await toView('tags');
  await (await named(page, 'combobox', '防汛 的颜色')).select('blue');
  await told(/「防汛」改为蓝色/u);
  for (const [view, shown] of [
    ['methods', '.table-row'],
    ['figures', '.table-row'],
    ['organizations', '.table-row'],
    ['statistics', 'svg.chart'],
    ['trash', '.notice'],
    ['clippings', '.list .tag-dot.tag-blue'],
  ] as const) {
    await toView(view);
    await page.waitForSelector(shown);
  }
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await press(page, 'button', '关闭');
});

async function toView(view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, view);
}

function head(): Promise<string> {
  return page.$eval('.list-head', (element) => element.textContent ?? '');
}

function reading(): Promise<string> {
  return page.$eval('.reading', (pane) => pane.textContent ?? '');
}

async function told(sentence: RegExp): Promise<void> {
  await expect.poll(() => page.$eval('.toast-place', (line) => line.textContent ?? '')).toMatch(sentence);
}
