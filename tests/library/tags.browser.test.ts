/** 标签 in the library page of the built extension, by keyboard and by the names on the screen. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { field, named, press } from '@/tests/e2e/named';
import { fill, LIBRARY } from '@/tests/popup/seed';

let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  driven = await launchChromium();
  page = await driven.openExtensionPage('library.html');
});

afterAll(() => driven.close());

/** Three clippings of 窗口服务, one of 窗口 服务, one of 防汛. */
const SPACED = {
  ...LIBRARY,
  clippings: LIBRARY.clippings.map((clipping, i) =>
    i === 3 ? { ...clipping, tags: ['窗口 服务'] } : i === 0 ? { ...clipping, tags: ['防汛', '窗口服务'] } : clipping,
  ),
  tags: [...LIBRARY.tags, { name: '窗口 服务', createdAt: '2026-11-20T08:00:00.000+08:00', color: 'blue' as const }],
};

beforeEach(async () => {
  await fill(page, SPACED);
  await page.goto(`${driven.extensionOrigin}/library.html#tags`);
  await expect.poll(rows).toEqual(['窗口服务 3', '数字 1', '窗口 服务 1', '防汛 1']);
});

test('a tag is renamed after a preview, by keys alone, and the name is taken back by u', async () => {
  await page.focus('.table-pane');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo('数字 改名或合并');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.rename input:focus');
  await page.keyboard.type('数字政务');
  await expect.poll(preview).toBe('将改动 1 条剪报。');
  await page.keyboard.press('Enter');
  await told(/「数字」已改为「数字政务」/u);
  await expect.poll(rows).toContain('数字政务 1');
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toMatch(/table-pane|button-text/u);
  await page.keyboard.press('u');
  await told(/已撤销/u);
  await expect.poll(rows).toContain('数字 1');
});

test('a name that is in use merges, completed by pinyin, and is taken apart again', async () => {
  await press(page, 'button', '防汛 改名或合并');
  await page.waitForSelector('.rename input:focus');
  await page.keyboard.type('ckfw');
  await page.waitForSelector('.rename .option');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(preview).toBe('将给 1 条剪报 换上「窗口服务」，其中 1 条早已有它。');
  await press(page, 'button', '合并');
  await told(/「防汛」已并到「窗口服务」/u);
  await expect.poll(rows).toEqual(['窗口服务 3', '数字 1', '窗口 服务 1']);
  await press(page, 'button', '撤销');
  await told(/已撤销/u);
  await expect.poll(rows).toContain('防汛 1');
});

test('tags that differ in writing only are offered with what merging would change', async () => {
  await page.waitForSelector('.offers');
  expect(await page.$eval('.offers summary', (line) => line.textContent)).toBe('1 组名称可能是同一个标签');
  await page.click('.offers summary');
  await expect
    .poll(() => page.$eval('.offer', (offer) => offer.textContent))
    .toMatch(/「窗口 服务」→「窗口服务」.*将给 1 条剪报 换上「窗口服务」。/u);
  await press(page, 'button', '把窗口 服务并到窗口服务');
  await told(/已并到「窗口服务」/u);
  await expect.poll(rows).toEqual(['窗口服务 4', '数字 1', '防汛 1']);
  // its colour went along
  expect(await colorOf('窗口服务')).toBe('blue');
  await page.waitForSelector('.offers', { hidden: true });
});

test('a colour is given and shown wherever the tag is, and a tag is deleted with undo', async () => {
  await (await named(page, 'combobox', '窗口服务 的颜色')).select('green');
  await told(/「窗口服务」改为绿色/u);
  await press(page, 'button', '窗口服务');
  await page.waitForSelector('.list .tag-dot.tag-green');
  await page.waitForSelector('.reading .tag-dot.tag-green');
  await page.waitForSelector('.facets .tag-dot.tag-green');
  await expect.poll(() => page.$eval('.list-head', (head) => head.textContent)).toContain('找到 3 条');
  await page.goto(`${driven.extensionOrigin}/library.html#tags`);
  await press(page, 'button', '删除标签 窗口服务');
  await told(/已从 3 条剪报去掉标签「窗口服务」/u);
  await expect.poll(rows).toEqual(['数字 1', '窗口 服务 1', '防汛 1']);
  await press(page, 'button', '撤销');
  await expect.poll(rows).toContain('窗口服务 3');
  expect(await colorOf('窗口服务')).toBe('green');
});

test('the table is filtered by pinyin and says so where nothing fits', async () => {
  await (await field(page, '筛选标签')).type('fx');
  await expect.poll(rows).toEqual(['防汛 1']);
  await page.keyboard.type('q');
  await expect.poll(() => page.$eval('.main', (main) => main.textContent)).toContain('没有符合的标签');
});

test('a tag is completed in the bulk bar by the initials of its pinyin', async () => {
  await page.goto(`${driven.extensionOrigin}/library.html#clippings`);
  await page.waitForSelector('[role=option] .row-passage');
  await page.focus('[role=listbox].list');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await (await field(page, '标签')).type('fx');
  await page.waitForSelector('.bulk .option');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await told(/已给 2 条剪报加上「防汛」/u);
});

function rows(): Promise<string[]> {
  return page.$$eval('.table-row', (all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );
}

function preview(): Promise<string | null> {
  return page.$eval('.rename [role=status]', (line) => line.textContent);
}

async function colorOf(name: string): Promise<string> {
  return await (await named(page, 'combobox', `${name} 的颜色`)).evaluate(
    (select) => (select as HTMLSelectElement).value,
  );
}

/** Presses Tab until the control of that name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const focused = await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}.`);
}

async function told(sentence: RegExp): Promise<void> {
  await expect.poll(() => page.$eval('.toast-place', (line) => line.textContent ?? '')).toMatch(sentence);
}
