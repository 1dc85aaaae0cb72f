/** 剪下全文, with the built extension: read, reviewed in the sheet, saved in one go, undone. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inBothBrowsers } from './both-browsers';
import { exported } from './exported';
import { openPopup, retype, said } from './journey';
import { marksOf } from './marks';
import { find, named, press } from './named';
import { changes, watched } from './pages';
import { type Site, serve } from './serve';

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/sample.html': watched(readFileSync('tests/pages/sample/index.html', 'utf8')),
    '/style.css': readFileSync('tests/pages/sample/style.css', 'utf8'),
  });
});
afterAll(() => site.close());

inBothBrowsers((driven) => {
  let page: Page;
  beforeEach(async () => {
    page = await driven().open(`${site.origin}/sample.html`);
    await marksOf(page);
  });
  afterEach(() => page.close());

  test('cases are accepted, changed and dropped; what is left is saved with the text, and taken back by one undo', async () => {
    const popup = await openPopup(driven());
    await openSheet(popup, page);
    await named(page, 'dialog', '剪下全文');
    const cases = await casesIn(page);
    expect(cases.length).toBeGreaterThan(1);
    const kept = '枫林夜话';
    expect(cases).toContain(kept);
    for (const name of cases.filter((each) => each !== kept))
      await (await named(page, 'checkbox', `采用案例 ${name}`)).click();
    await retype(page, '工作法', '改过的名称');
    await press(page, 'button', '保存');
    expect(await said(page, /已保存/u)).toBe('已保存');
    expect(new Set(await changes(page))).toEqual(new Set(['childList #document/html']));

    await popup.bringToFront();
    const saved = await exported(driven(), popup);
    expect(saved.articles).toHaveLength(1);
    expect(saved.cases.map(({ method }) => method)).toEqual(['改过的名称']);
    const [whole, ...others] = saved.clippings.filter((clipping) => clipping.whole);
    expect(others).toEqual([]);
    expect(whole?.quote.exact.length).toBeGreaterThan(300);
    expect(whole?.annotations.length).toBeGreaterThan(5);
    expect(whole?.caseId).toBe(saved.cases[0]?.id);
    const passages = saved.clippings.filter((clipping) => !clipping.whole);
    expect(passages.length).toBeGreaterThan(0);
    for (const { quote, caseId, part } of passages) {
      expect(whole?.quote.exact).toContain(quote.exact);
      expect(caseId).toBe(saved.cases[0]?.id);
      expect(part).toBeDefined();
    }

    await page.bringToFront();
    await press(page, 'button', '撤销');
    await said(page, /已撤销/u);
    await press(page, 'button', '关闭');
    await popup.bringToFront();
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toMatch(/还没有/u);
    await popup.close();
  });

  test('nothing is saved when the sheet is closed', async () => {
    const popup = await openPopup(driven());
    await openSheet(popup, page);
    await named(page, 'dialog', '剪下全文');
    await page.keyboard.press('Escape');
    await expect.poll(() => find(page, 'dialog', '剪下全文')).toBeNull();
    await popup.bringToFront();
    await press(popup, 'tab', '案例');
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toMatch(/还没有/u);
    await popup.close();
  });
});

/** By script: a tab that goes behind another while it is being clicked never answers the click. */
async function openSheet(popup: Page, page: Page): Promise<void> {
  const button = await named(popup, 'button', '剪下全文');
  await button.evaluate((element) => (element as HTMLElement).click());
  await page.bringToFront();
}

/** The names of the proposed cases, in their order. */
async function casesIn(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (const name of ['三办三送', '枫林夜话', '一窗通办', '红帆', '车厢课堂', '银铃'])
    if (await find(page, 'checkbox', `采用案例 ${name}`)) names.push(name);
  return names;
}
