/** What is typed and not saved survives whatever ends card and sheet, and is offered again for the same passage or page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, LIBRARY } from '@/tests/popup/seed';
import { launchChromium, launchFirefox, type TestBrowser } from './browsers';
import { openCard, openPopup, retype, said, save } from './journey';
import { marksOf } from './marks';
import { field, find, named, press } from './named';
import { type Site, serve } from './serve';
import { stored } from './stored';
import { stopBackground } from './worker';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head>
  <body><article><p>${PASSAGE}</p><p>江心社区党总支推行“板凳会”，办结10万余宗。</p></article></body></html>`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/news.html': PAGE });
});
afterAll(() => site.close());

/** Whether the page's card was opened with what was typed before, and what its note says. */
async function reopened(page: Page): Promise<string> {
  await openOn(page);
  const note = await field(page, '备注');
  return (await find(page, 'button', '放弃')) ? await note.evaluate((its) => (its as HTMLTextAreaElement).value) : '';
}

/** Waits until it is kept. */
async function kept(driven: TestBrowser, text: string): Promise<void> {
  const popup = await driven.openExtensionPage('popup.html');
  await expect.poll(async () => JSON.stringify((await stored(popup)).drafts)).toContain(text);
  await popup.close();
}

/** A drag that begins on selected text would move it. */
async function openOn(page: Page): Promise<void> {
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await openCard(page, PASSAGE);
}

/** By script: a tab that goes behind another while it is being clicked never answers the click. */
async function openSheet(driven: TestBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const popup = await openPopup(driven);
  const button = await named(popup, 'button', '剪下全文');
  await button.evaluate((element) => (element as HTMLElement).click());
  await page.bringToFront();
  await named(page, 'dialog', '剪下全文');
  await popup.close();
}

/** As soon as it runs. */
async function killBackground(driven: TestBrowser): Promise<void> {
  const killed = () =>
    stopBackground(driven).then(
      () => true,
      () => false,
    );
  await expect.poll(killed).toBe(true);
}

async function typedIn(page: Page, name: string): Promise<string> {
  return (await field(page, name)).evaluate((its) => (its as HTMLInputElement).value);
}

async function typeNote(page: Page, text: string): Promise<void> {
  await openOn(page);
  await (await field(page, '备注')).click();
  await page.keyboard.type(text);
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('in %s', (_, launch) => {
  let driven: TestBrowser;
  let page: Page;
  const open = async () => {
    page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
  };
  beforeAll(async () => {
    driven = await launch();
    await open();
  });
  afterAll(() => driven.close());

  test('the card closed with Escape', async () => {
    await typeNote(page, '打到一半');
    await page.keyboard.press('Escape');
    expect(await reopened(page)).toBe('打到一半');
    await page.keyboard.press('Escape');
  });

  test('the tab closed while typing', async () => {
    await openOn(page);
    await (await field(page, '备注')).click();
    await page.keyboard.press('End');
    await page.keyboard.type('，还没存');
    await kept(driven, '，还没存');
    await page.close();
    await open();
    expect(await reopened(page)).toBe('打到一半，还没存');
  });

  test('saved, it is forgotten', async () => {
    expect(await save(page)).toContain('已保存');
    expect(await reopened(page)).toBe('');
    await page.keyboard.press('Escape');
  });

  test('given up, it is forgotten', async () => {
    await typeNote(page, '不要了');
    await page.keyboard.press('Escape');
    expect(await reopened(page)).toBe('不要了');
    await press(page, 'button', '放弃');
    await page.keyboard.press('Escape');
    expect(await reopened(page)).toBe('');
    await page.keyboard.press('Escape');
  });

  test('the sheet of the whole article, its tab closed, opened again, saved', async () => {
    await openSheet(driven, page);
    await press(page, 'button', '更正');
    await retype(page, '来源', '云州日报');
    await (await named(page, 'checkbox', '采用案例 板凳会')).click();
    await (await field(page, '标签')).click();
    await page.keyboard.type('打到一半');
    await kept(driven, '打到一半');
    await page.close();
    await open();
    await openSheet(driven, page);
    expect(await find(page, 'button', '放弃')).not.toBeNull();
    expect(await typedIn(page, '标签')).toBe('打到一半');
    const dropped = await named(page, 'checkbox', '采用案例 板凳会');
    expect(await dropped.evaluate((its) => (its as HTMLInputElement).checked)).toBe(false);
    await press(page, 'button', '更正');
    expect(await typedIn(page, '来源')).toBe('云州日报');
    await press(page, 'button', '保存');
    expect(await said(page, /已保存/u)).toBe('已保存');
    await press(page, 'button', '关闭');
    await openSheet(driven, page);
    expect(await find(page, 'button', '放弃')).toBeNull();
    await page.keyboard.press('Escape');
  });
});

describe('in Chromium', () => {
  let driven: TestBrowser;
  beforeAll(async () => {
    driven = await launchChromium();
  });
  afterAll(() => driven.close());

  test('an edit in the popup, closed and opened again', async () => {
    let popup = await driven.openExtensionPage('popup.html');
    await fill(popup, LIBRARY);
    const edit = async () => {
      await press(popup, 'tab', '案例');
      await press(popup, 'button', '红堤连心');
    };
    await edit();
    await press(popup, 'button', '编辑');
    await (await field(popup, '备注')).click();
    await popup.keyboard.type('改到一半');
    await popup.close();
    popup = await driven.openExtensionPage('popup.html');
    await edit();
    await press(popup, 'button', '编辑（有未保存的修改）');
    const note = await field(popup, '备注');
    expect(await note.evaluate((its) => (its as HTMLTextAreaElement).value)).toBe('改到一半');
    await press(popup, 'button', '保存');
    await said(popup, /已保存/u);
    await named(popup, 'button', '编辑');
    await popup.close();
  });

  test('the worker killed, and killed again', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await typeNote(page, '打到');
    await killBackground(driven);
    await page.keyboard.type('一半');
    await killBackground(driven);
    await kept(driven, '打到一半');
    await page.bringToFront();
    await page.reload();
    await marksOf(page);
    expect(await reopened(page)).toBe('打到一半');
    await page.close();
  });

  test('the worker killed while something is typed into the sheet', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await openSheet(driven, page);
    await (await field(page, '标签')).click();
    await page.keyboard.type('打到');
    await killBackground(driven);
    await page.keyboard.type('一半的标签');
    await kept(driven, '打到一半的标签');
    await page.bringToFront();
    await page.reload();
    await marksOf(page);
    await openSheet(driven, page);
    expect(await typedIn(page, '标签')).toBe('打到一半的标签');
    await press(page, 'button', '放弃');
    expect(await typedIn(page, '标签')).toBe('');
    await page.close();
  });

  test('the extension updated in the middle of an edit: a sentence, and everything is there after a reload', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await openOn(page);
    await press(page, 'button', '放弃');
    await (await field(page, '备注')).click();
    await page.keyboard.type('更新之前');
    await kept(driven, '更新之前');
    await page.bringToFront();
    // loaded again from its folder, over the one that runs, as an update is; the library stays
    await driven.browser.installExtension('.output/chrome-mv3');
    const told = await named(page, 'alert', '');
    expect(await told.evaluate((its) => its.textContent)).toContain('填写的内容还在');
    await page.reload();
    await marksOf(page);
    expect(await reopened(page)).toBe('更新之前');
  });
});
