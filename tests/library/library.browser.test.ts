/** The library page of the built extension, as a clerk uses it: by keyboard, by the names on the screen. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { field, named, press } from '@/tests/e2e/named';
import { fillPlausible } from './fill';

let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  driven = await launchChromium();
  page = await driven.openExtensionPage('library.html');
});

afterAll(() => driven.close());

beforeEach(async () => {
  await page.goto(`${driven.extensionOrigin}/library.html#clippings`);
  await fillPlausible(page, 500);
  await page.waitForSelector('.facet-value');
  await toList();
});

test('j and k move, Shift takes a stretch, Ctrl+A takes all, and the reading pane follows', async () => {
  const [first, second] = await passages();
  expect(await reading()).toContain(first);
  await page.keyboard.press('j');
  expect(await reading()).toContain(second);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await expect.poll(head).toContain('已选 2 条');
  await keys('Control', 'a');
  await expect.poll(head).toContain('已选 495 条');
  await page.keyboard.press('Escape');
  await expect.poll(head).toContain('495 条剪报');
});

test('the whole list is reached, with few rows in the document', async () => {
  await page.keyboard.press('End');
  await page.waitForFunction(
    () => document.querySelector('[aria-posinset="495"]')?.getAttribute('aria-selected') === 'true',
  );
  expect(await page.$$eval('[role=option]', (rows) => rows.length)).toBeLessThan(50);
});

test('deleted clippings come back by u, also after the page was closed', async () => {
  await page.keyboard.down('Shift');
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Delete');
  await told(/已删除 3 条剪报/u);
  await expect.poll(head).toContain('492 条剪报');
  await page.reload();
  await page.waitForSelector('.facet-value');
  await toList();
  await page.keyboard.press('u');
  await told(/已撤销/u);
  await expect.poll(head).toContain('495 条剪报');
});

test('a tag is given to all that are chosen, and taken back by Ctrl+Z', async () => {
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await (await field(page, '标签')).type('年底材料');
  await press(page, 'button', '加标签');
  await told(/已给 2 条剪报加上「年底材料」/u);
  await expect.poll(reading).toContain('年底材料');
  await toList();
  await keys('Control', 'z');
  await told(/已撤销/u);
  await expect.poll(reading).not.toContain('年底材料');
});

test('words and facets narrow the list, and hits are marked', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('红堤连心');
  await expect.poll(head).toMatch(/找到 \d+ 条/u);
  await expect.poll(marked).toContain('红堤连心');
  const found = await count();
  await page.click('input[type=checkbox]');
  await expect.poll(count).toBeLessThan(found);
  await press(page, 'button', '清除筛选');
  await expect.poll(head).toContain('495 条剪报');
  await page.keyboard.press('/');
  await page.keyboard.type('状态');
  await page.waitForSelector('.search [role=option]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('存疑');
  await expect
    .poll(() => page.$eval('[aria-label=搜索]', (input) => (input as HTMLInputElement).value))
    .toBe('状态:存疑');
  await expect.poll(head).toMatch(/找到 \d+ 条/u);
});

test('an edit is told in the history and can be taken back there', async () => {
  await press(page, 'button', '编辑');
  await (await field(page, '备注')).type('第二稿');
  await press(page, 'button', '保存');
  await told(/已保存/u);
  await expect.poll(reading).toContain('第二稿');
  await page.click('.history summary');
  await (await named(page, 'button', '恢复到这里')).click();
  await told(/已恢复到旧版本/u);
  await expect
    .poll(() => page.$$eval('.reading > .clipping-note', (notes) => notes.map((note) => note.textContent)))
    .toEqual([]);
});

test('cases are reviewed from the keyboard', async () => {
  await open('review');
  const card = () => page.$eval('.review-card', (element) => element.querySelector('input')?.value ?? '');
  const place = () => page.$eval('.bar', (bar) => bar.textContent ?? '');
  await page.waitForSelector('.review-card');
  await expect.poll(place).toContain('共 70 个');
  const first = await card();
  await page.keyboard.press('2');
  await told(/部分改为做法|没有需要改动的/u);
  await page.keyboard.press('ArrowRight');
  await expect.poll(card).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(card).toBe(first);
  await page.keyboard.press('Enter');
  await told(/已核/u);
  await expect.poll(place).toContain('共 69 个');
  await expect.poll(card).not.toBe(first);
  await page.waitForSelector('.review-card:focus');
  await page.keyboard.press('d');
  await told(/存疑/u);
  await page.waitForSelector('.review-card:focus');
  await page.keyboard.press('e');
  await page.keyboard.type('柳湾街道新成立的党委');
  await keys('Control', 'Enter');
  await expect.poll(place).toContain('共 67 个');
  await page.waitForSelector('.review-card:focus');
  await page.keyboard.press('x');
  await told(/不成案例/u);
  await expect.poll(place).toContain('共 66 个');
  await page.keyboard.press('u');
  await told(/已撤销/u);
  await expect.poll(place).toContain('共 67 个');
});

test('the ledger sorts by value within a unit and shows conflicting figures side by side', async () => {
  await open('figures');
  await (await named(page, 'combobox', '计量单位')).select('名');
  const values = () =>
    page.$$eval('.ledger-value', (all) => all.map((each) => Number((each.textContent ?? '').replace(/[^\d.]/gu, ''))));
  await expect.poll(async () => (await values()).length).toBeGreaterThan(5);
  const shown = await values();
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  await page.click('.check input');
  await page.waitForSelector('.conflict-figures li + li');
});

test('a method has a page with its organizations, figures and clippings', async () => {
  await open('methods');
  await page.waitForSelector('.table-row a');
  const name = await page.$eval('.table-row a', (link) => link.textContent ?? '');
  await page.focus('.table-pane');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.thing-clipping');
  expect(await page.$eval('.thing-name', (heading) => heading.textContent)).toBe(name);
  await page.click('.bar .button:last-child');
  await expect.poll(head).toMatch(/找到 \d+ 条/u);
});

test('an organization is merged into another after a preview, and taken apart again', async () => {
  await open('organizations');
  await page.waitForSelector('.table-row a');
  const [first = '', second = ''] = await page.$$eval('.table-row', (rows) =>
    rows.slice(0, 2).map((row) => row.querySelector('a')?.textContent ?? ''),
  );
  await page.click('.table-row a');
  await press(page, 'button', '改名或合并');
  const name = await field(page, '新的单位名称');
  await name.click({ count: 3 });
  await name.type(second);
  await expect
    .poll(() => page.$eval('.rename [role=status]', (line) => line.textContent))
    .toMatch(/将把 .*条剪报 并到/u);
  await press(page, 'button', '合并');
  await told(/已改为/u);
  await expect.poll(() => page.$eval('.thing-name', (heading) => heading.textContent)).toBe(second);
  await press(page, 'button', '撤销');
  await told(/已撤销/u);
  await open('organizations');
  await expect.poll(() => page.$eval('.table', (table) => table.textContent ?? '')).toContain(first);
});

test('what lies in the trash is restored', async () => {
  await open('trash');
  await page.waitForSelector('.trash-passage');
  await page.click('.trash-passage input');
  await press(page, 'button', '恢复');
  await told(/已恢复 1 条剪报/u);
  await expect.poll(() => page.$$eval('.trash-passage', (all) => all.length)).toBe(4);
});

/** Waits until the line at the foot reads so. */
async function told(sentence: RegExp): Promise<void> {
  await expect.poll(() => page.$eval('.toast-place', (line) => line.textContent ?? '')).toMatch(sentence);
}

async function open(view: string): Promise<void> {
  await page.goto(`${driven.extensionOrigin}/library.html#${view}`);
}

async function toList(): Promise<void> {
  await page.waitForSelector('[role=option] .row-passage');
  await page.focus('[role=listbox].list');
}

async function keys(modifier: 'Control' | 'Shift', key: 'a' | 'z' | 'Enter'): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

function passages(): Promise<string[]> {
  return page.$$eval('.row-passage', (all) => all.map((each) => (each.textContent ?? '').slice(0, 12)));
}

function reading(): Promise<string> {
  return page.$eval('.reading', (pane) => (pane.textContent ?? '').replace(/\s+/gu, ' '));
}

function head(): Promise<string> {
  return page.$eval('.list-head', (element) => element.textContent ?? '');
}

async function count(): Promise<number> {
  return Number(/[\d,]+/u.exec(await head())?.[0].replace(',', ''));
}

function marked(): Promise<string[]> {
  return page.$$eval('.list mark', (all) => all.map((each) => each.textContent ?? ''));
}
