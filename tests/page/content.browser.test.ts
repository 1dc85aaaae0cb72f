import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { readMarks } from '@/tests/e2e/marks';
import { field, find, named, press } from '@/tests/e2e/named';
import { select } from '@/tests/e2e/pointer';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const html = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body>${body}
  <script>
    const heard = [];
    for (const type of ['keydown', 'keyup', 'input', 'pointerdown', 'click', 'focusin'])
      document.addEventListener(type, (event) => heard.push(type));
  </script></body></html>`;

let site: Site;
let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  site = await serve({
    '/party.html': html(
      '党建引领小区治理',
      `<button id="own">页面按钮</button><article><p>${PASSAGE}</p><p><a href="#elsewhere">青山街道党工委</a></p></article>`,
    ),
    '/weather.html': html('明日多云转晴', '<p>气温回升3度，适合出行。</p>'),
  });
  driven = await launchChromium();
});
afterAll(async () => {
  await driven.close();
  await site.close();
});

beforeEach(async () => {
  page = await driven.open(`${site.origin}/party.html`);
  await expect.poll(async () => (await readMarks(page)).figure, { timeout: 15_000 }).toContain('300件');
});

const elementsOutside = () => page.evaluate(() => document.documentElement.children.length);

test('adds no element until the user selects, and takes it away when the selection is given up', async () => {
  expect(await elementsOutside()).toBe(2);
  await select(page, PASSAGE);
  await named(page, 'button', '剪报');
  expect(await elementsOutside()).toBe(3);
  await page.mouse.click(700, 500);
  await expect.poll(elementsOutside).toBe(2);
});

test('a selection that no pointer or key made brings the toolbar too', async () => {
  await page.evaluate(() =>
    document.getSelection()?.selectAllChildren(document.querySelector('article p') ?? document),
  );
  await press(page, 'button', '剪报');
  await field(page, '标签');
});

test('a page of another kind gets no marks, but can be clipped', async () => {
  await page.goto(`${site.origin}/weather.html`);
  await select(page, '气温回升3度');
  await press(page, 'button', '剪报');
  await field(page, '标签');
  expect(await readMarks(page)).toEqual({ organization: [], method: [], figure: [], saved: [] });
});

test('selecting by keyboard opens the toolbar too', async () => {
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await named(page, 'button', '剪报');
});

test('the page hears nothing of what is done in the card; Escape closes it and gives the focus back', async () => {
  await page.focus('#own');
  await select(page, PASSAGE);
  await page.focus('#own');
  await press(page, 'button', '剪报');
  await field(page, '标签');
  await page.evaluate('heard.length = 0');
  await page.keyboard.type('a社区');
  await press(page, 'radio', '成效');
  expect(await page.evaluate('heard')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
});

test('events that the page forges open nothing', async () => {
  await page.evaluate(() => {
    const at = document.querySelector('article p')?.getBoundingClientRect();
    const place = { bubbles: true, clientX: (at?.left ?? 0) + 10, clientY: (at?.top ?? 0) + 10 };
    const target = document.querySelector('article p');
    for (const type of ['pointerup', 'click']) target?.dispatchEvent(new PointerEvent(type, place));
    target?.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await elementsOutside()).toBe(2);
});

test('a mark that is a link stays a link', async () => {
  await page.click('article a');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await elementsOutside()).toBe(2);
  expect(page.url()).toContain('#elsewhere');
});

test('what the page adds later is marked when it has come to rest', async () => {
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = '红枫街道党工委走访群众5200户。';
    document.querySelector('article')?.append(added);
  });
  await expect.poll(async () => (await readMarks(page)).figure, { timeout: 10_000 }).toContain('5200户');
});
