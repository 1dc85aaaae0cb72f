/** The popup without a mouse and for a screen reader: every tab, light and dark. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInBothThemes } from '@/tests/e2e/axe';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { press } from '@/tests/e2e/named';
import { walkByTab } from '@/tests/e2e/tab-walk';
import { fill, LIBRARY } from './seed';

let driven: TestBrowser;
let popup: Page;

beforeAll(async () => {
  driven = await launchChromium();
  popup = await driven.openExtensionPage('popup.html');
  await popup.setViewport({ width: 400, height: 600 });
  await fill(popup, LIBRARY);
});

afterAll(() => driven.close());

/** The tabs, and what stands in each when it is read. */
const TABS = [
  ['本页', '.notice'],
  ['案例', '.case'],
  ['复核', '.review-clipping'],
  ['设置', '.settings-row'],
] as const;

test.each(TABS)('%s: every control is reached by Tab, in sight, named, and shows the focus', async (tab, shown) => {
  await open(tab, shown);
  expect((await walkByTab(popup)).faults).toEqual([]);
});

test.each(TABS)('%s: axe is silent, light and dark', async (tab, shown) => {
  await open(tab, shown);
  expect(await violationsInBothThemes(popup)).toEqual([]);
});

test('a case is opened, edited and saved by keys', async () => {
  await open('案例', '.case');
  await tabTo('一码通办');
  await popup.keyboard.press('Enter');
  await tabTo('编辑');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.form :focus');
  expect(await violationsInBothThemes(popup)).toEqual([]);
  expect((await walkByTab(popup)).faults).toEqual([]);
  await tabTo('备注');
  await popup.keyboard.type('键盘写的');
  await tabTo('保存');
  await popup.keyboard.press('Enter');
  await expect.poll(() => popup.$eval('.case', (card) => card.textContent)).toContain('键盘写的');
  await expect.poll(focused).toBe('编辑');
});

async function open(tab: string, shown: string): Promise<void> {
  await popup.reload();
  await press(popup, 'tab', tab);
  await popup.waitForSelector(shown);
}

function focused(): Promise<string> {
  return popup.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLTextAreaElement ? element.labels : null;
    return (element?.ariaLabel ?? labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
  });
}

async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await focused()) === name) return;
    await popup.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}.`);
}
