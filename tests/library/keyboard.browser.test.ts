/** The library page without a mouse: everything is reached by Tab and seen to be reached, and a clerk's day is done by keys. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsInBothThemes } from '@/tests/e2e/axe';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { walkByTab } from '@/tests/e2e/tab-walk';
import { fillPlausible } from './fill';

let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  driven = await launchChromium();
  page = await driven.openExtensionPage('library.html');
  await fillPlausible(page, 100);
});

afterAll(() => driven.close());

/** Each view, and what stands there when it is read. */
const VIEWS = [
  ['clippings', '.reading-title'],
  ['review', '.review-clipping'],
  ['methods', '.table-row'],
  [`methods/${encodeURIComponent('红堤连心')}`, '.thing-clipping'],
  ['figures', '.table-row'],
  ['organizations', '.table-row'],
  ['tags', '.table-row'],
  ['statistics', 'svg.chart'],
  ['trash', '.trash-passage'],
  ['exchange', '.main h1'],
  ['backup', '.main h1'],
] as const;

describe.each([1280, 800])('%i px', (width) => {
  beforeEach(() => page.setViewport({ width, height: 800 }));

  test.each(VIEWS)('%s: every control is reached by Tab, in sight, named, and shows the focus', async (view, shown) => {
    await open(view, shown);
    expect((await walkByTab(page)).faults).toEqual([]);
  });
});

test.each(VIEWS)('%s: axe is silent, light and dark', async (view, shown) => {
  await open(view, shown);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

describe('by keys alone', () => {
  beforeEach(() => page.setViewport({ width: 1280, height: 800 }));

  test('straight to the list, read, edit, and back', async () => {
    await open('clippings', '.reading-title');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到内容');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    await page.waitForSelector('[role=option][aria-selected=true][aria-posinset="2"]');
    await page.keyboard.press('Enter');
    expect(await page.$eval('.reading', (pane) => pane.matches(':focus'))).toBe(true);
    await tabTo('编辑');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reading form :focus');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await tabTo('备注');
    await page.keyboard.type('键盘写的');
    await tabTo('保存');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.$eval('.reading', (pane) => pane.textContent)).toContain('键盘写的');
    await expect.poll(focused).toBe('编辑');
    await page.keyboard.press('Escape');
    expect(await page.$eval('.list', (list) => list.matches(':focus'))).toBe(true);
    await page.keyboard.press('e');
    await page.waitForSelector('.reading form :focus');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reading form', { hidden: true });
    await page.keyboard.press('u');
    await expect.poll(() => page.$eval('.reading', (pane) => pane.textContent)).not.toContain('键盘写的');
  });

  test('? lists the keys, from any view; Escape closes and gives the focus back', async () => {
    for (const [view, shown] of [VIEWS[0], VIEWS[4]]) {
      await open(view, shown);
      await page.keyboard.press('Tab');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog[open]', { hidden: true });
      expect(await focused()).toBe('跳到内容');
    }
  });

  test('arrows walk along the views, Enter opens one and its content is next', async () => {
    await open('clippings', '.reading-title');
    await tabTo('剪报');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^复核/u);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.review-card:focus');
    await open('clippings', '.reading-title');
    await tabTo('剪报');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('标签');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.table-row');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('筛选标签');
  });

  test('in a narrow window the filters open, take the keyboard, and close by Escape', async () => {
    await page.setViewport({ width: 800, height: 800 });
    await open('clippings', '.facet-value, .facets');
    await page.waitForSelector('.facet-value');
    await tabTo('筛选');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.facets :focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForSelector('.facets input:checked');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('筛选');
    await expect.poll(() => page.$eval('.list-head', (head) => head.textContent)).toMatch(/找到 \d+ 条/u);
  });

  test('what lies in the trash is chosen by arrows and space', async () => {
    await open('trash', '.trash-passage');
    await tabTo('回收站', '.table-pane');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => page.$eval('.bar', (bar) => bar.textContent)).toContain('已选 1 条');
  });
});

async function open(view: string, shown: string): Promise<void> {
  await page.goto(`${driven.extensionOrigin}/library.html#${view}`);
  await page.reload();
  await page.waitForSelector(shown);
}

function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLTextAreaElement ? element.labels : null;
    return (element?.ariaLabel ?? labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
  });
}

/** Presses Tab until the control of that name has the focus. */
async function tabTo(name: string, selector = '*'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if ((await focused()) === name && (await page.evaluate((each) => document.activeElement?.matches(each), selector)))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}.`);
}
