/** 从不标注 and 始终标注 in the built extension: from the card, at once, in every tab, and after a reload. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox, type TestBrowser } from '@/tests/e2e/browsers';
import { readMarks } from '@/tests/e2e/marks';
import { find, named, press } from '@/tests/e2e/named';
import { select } from '@/tests/e2e/pointer';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const html = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head><body>
  <article><p>${PASSAGE}</p><p>${body}</p></article></body></html>`;

describe.each([
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
])('%s', (_, launch) => {
  let site: Site;
  let driven: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({
      '/one.html': html('老槐树下党员议事，一月一次。'),
      '/two.html': html('“六步”工作法在老槐树下推开。'),
    });
    driven = await launch();
  });
  afterAll(async () => {
    await driven.close();
    await site.close();
  });

  beforeEach(async () => {
    page = await driven.open(`${site.origin}/one.html`);
    await expect.poll(() => marked(page, 'method'), { timeout: 15_000 }).toEqual(['“六步”工作法']);
  });
  afterEach(async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.close();
  });

  test('从不标注 takes the mark away at once, here and in another tab, and for good; 撤销 brings it back', async () => {
    const other = await driven.open(`${site.origin}/two.html`);
    await expect.poll(() => marked(other, 'method'), { timeout: 15_000 }).toEqual(['“六步”工作法', '“六步”工作法']);
    await page.bringToFront();
    await openCard(PASSAGE);
    await press(page, 'button', '工作法 六步');
    await press(page, 'button', '从不标注此名称');
    await expect.poll(() => marked(page, 'method')).toEqual([]);
    await expect.poll(() => marked(other, 'method')).toEqual([]);
    expect(await marked(page, 'organization')).toEqual(['青山街道党工委']);
    await expect.poll(() => find(page, 'button', '工作法 六步')).toBeNull();
    await other.reload();
    await expect.poll(() => marked(other, 'figure'), { timeout: 15_000 }).toContain('300件');
    expect(await marked(other, 'method')).toEqual([]);
    await page.bringToFront();
    await press(page, 'button', '撤销');
    await expect.poll(() => marked(page, 'method')).toEqual(['“六步”工作法']);
    await expect.poll(() => marked(other, 'method')).toEqual(['“六步”工作法', '“六步”工作法']);
    await named(page, 'button', '工作法 六步');
    await other.close();
  });

  test('by keyboard: Enter opens the choices, Escape closes only them', async () => {
    await openCard(PASSAGE);
    await (await named(page, 'button', '单位 青山街道党工委')).focus();
    await page.keyboard.press('Enter');
    await named(page, 'button', '从不标注此名称');
    await page.keyboard.press('Escape');
    await expect.poll(() => find(page, 'button', '从不标注此名称')).toBeNull();
    await named(page, 'dialog', '剪报');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page, 'organization')).toEqual([]);
    // 撤销 has the focus.
    await named(page, 'button', '撤销');
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page, 'organization')).toEqual(['青山街道党工委']);
  });

  test('a selected name is always marked from then on, and its chip takes that back', async () => {
    await openCard('老槐树');
    await press(page, 'button', '始终标注为单位');
    await expect.poll(() => marked(page, 'organization')).toEqual(['青山街道党工委', '老槐树']);
    await press(page, 'button', '单位 老槐树');
    await press(page, 'button', '取消始终标注');
    await expect.poll(() => marked(page, 'organization')).toEqual(['青山街道党工委']);
  });

  test('a sentence is no name', async () => {
    await openCard(PASSAGE);
    expect(await find(page, 'button', '始终标注为单位')).toBeNull();
  });

  async function openCard(passage: string): Promise<void> {
    await select(page, passage);
    await press(page, 'button', '剪报');
    await named(page, 'dialog', '剪报');
  }
});

async function marked(where: Page, kind: 'organization' | 'method' | 'figure'): Promise<readonly string[]> {
  return (await readMarks(where))[kind];
}
