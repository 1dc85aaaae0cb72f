/** Without a mouse: from mark to mark, the card, clipping; and when pages of a site are marked at all. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PageCommand } from '@/lib/commands';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { said } from '@/tests/e2e/journey';
import { marksOf, readMarks } from '@/tests/e2e/marks';
import { field, find, named, press } from '@/tests/e2e/named';
import { select } from '@/tests/e2e/pointer';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head>
  <body><button id="own">页面按钮</button><article><p>${PASSAGE}</p><p style="margin-top: 2000px">红枫街道党工委走访群众5200户。</p></article></body></html>`;

let site: Site;
let driven: TestBrowser;
let page: Page;
/** A page of the extension, from which tabs can be told what the background tells them. */
let sender: Page;

beforeAll(async () => {
  site = await serve({ '/news.html': PAGE });
  driven = await launchChromium();
  sender = await driven.openExtensionPage('popup.html');
});
afterAll(async () => {
  await driven.close();
  await site.close();
});

beforeEach(async () => {
  page = await driven.open(`${site.origin}/news.html`);
  await marksOf(page);
  return () => page.close();
});

/** What the page in front answers to a message; fails as long as nobody there listens. */
async function ask(type: string, data?: string): Promise<unknown> {
  return await sender.evaluate(
    async (asked) => {
      const { tabs } = Reflect.get(globalThis, 'chrome');
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      const answer = await tabs.sendMessage(tab.id, { ...asked, id: Date.now(), timestamp: Date.now() });
      return answer?.res;
    },
    { type, data },
  );
}

/** As the background does when the browser reports the shortcut. */
const act = (command: PageCommand) => ask('act', command);

const current = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get('djc-current') ?? [])]
      .map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      })
      .join(''),
  );

test('goes from mark to mark and round, brings each into view, and tells which it is', async () => {
  const seen: string[] = [];
  for (let step = 0; step < 6; step++) {
    await act('next-mark');
    seen.push(await current());
  }
  expect(seen).toEqual(['青山街道党工委', '“六步”工作法', '300件', '红枫街道党工委', '5200户', '青山街道党工委']);
  expect(await said(page, /单位/u)).toContain('1');
  await act('previous-mark');
  expect(await current()).toBe('5200户');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.keyboard.press('Escape');
  await expect.poll(current).toBe('');
});

test('clips the sentence of the mark that it has come to; Tab stays inside, and the focus returns', async () => {
  await page.focus('#own');
  await act('next-mark');
  await act('clip');
  await field(page, '标签');
  const dialog = await named(page, 'dialog', '剪报');
  expect(await dialog.evaluate((card) => card.textContent)).toContain(PASSAGE);
  for (let step = 0; step < 25; step++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('dangjian-clipper');
  await page.keyboard.press('Escape');
  await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
});

test('clips what is selected; with nothing to clip it says how', async () => {
  await act('clip');
  expect(await said(page, /选中/u)).toContain('请先选中要剪的文字，或用快捷键移到一处标注。');
  await select(page, '累计办结实事300件');
  await act('clip');
  await field(page, '标签');
  const dialog = await named(page, 'dialog', '剪报');
  expect(await dialog.evaluate((card) => card.querySelector('blockquote')?.textContent)).toBe('累计办结实事300件');
});

test('takes the marks away and shows them again', async () => {
  const figures = async () => (await readMarks(page)).figure;
  await act('toggle-marks');
  await expect.poll(figures).toEqual([]);
  await act('toggle-marks');
  await expect.poll(figures, { timeout: 10_000 }).toContain('300件');
});

describe('a site', () => {
  const figures = async () => (await readMarks(page)).figure;
  const choose = async (label: string) => {
    const popup = await driven.openExtensionPage('popup.html');
    const list = await named(popup, 'combobox', '在 localhost 上的标注');
    const stored = () =>
      popup.evaluate(async () => JSON.stringify(await Reflect.get(globalThis, 'chrome').storage.local.get()));
    const before = await stored();
    const isNew = await list.evaluate((each, wanted) => {
      const select = each as HTMLSelectElement;
      const value = [...select.options].find(({ text }) => text === wanted)?.value ?? 'missing';
      if (select.value === value) return false;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, label);
    // a tab that is closed at once takes along what it has not written
    if (isNew) await expect.poll(stored).not.toBe(before);
    await popup.close();
    await page.bringToFront();
  };

  test('is never marked and shows no toolbar, or marked on demand, as its user says', async () => {
    await choose('从不标注');
    await expect.poll(figures).toEqual([]);
    await select(page, PASSAGE);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await find(page, 'button', '剪报')).toBeNull();
    await act('clip');
    await field(page, '标签');
    await page.keyboard.press('Escape');
    await choose('需要时再标注');
    await page.reload();
    await expect.poll(() => ask('pageReport'), { timeout: 10_000 }).toMatchObject({ state: 'unmarked' });
    expect(await figures()).toEqual([]);
    await act('toggle-marks');
    await expect.poll(figures, { timeout: 10_000 }).toContain('300件');
    await choose('自动标注党建新闻');
    await page.reload();
    await expect.poll(figures, { timeout: 10_000 }).toContain('300件');
  });

  test('is in the settings, beside the shortcuts as they are', async () => {
    await choose('总是标注');
    const popup = await driven.openExtensionPage('popup.html');
    await press(popup, 'tab', '设置');
    const rows = () => popup.$$eval('.settings-row', (all) => all.map((row) => row.textContent));
    await expect.poll(rows).toContain('localhost总是标注移除');
    // A key that the browser keeps for itself would be missing.
    for (const keys of ['J', '↓', '↑', 'M'])
      await expect.poll(rows).toContainEqual(expect.stringMatching(new RegExp(`Alt\\+Shift\\+${keys}$`, 'u')));
    await press(popup, 'button', '移除 localhost 的设置');
    await expect.poll(rows).not.toContain('localhost总是标注移除');
    await popup.close();
  });
});
