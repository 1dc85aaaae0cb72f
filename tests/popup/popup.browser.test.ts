/** The popup, opened as a tab of the built extension, by the names on the screen. */
import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Collection } from '@/lib/model/collection';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { said } from '@/tests/e2e/journey';
import { field, find, named, press } from '@/tests/e2e/named';
import { fill, LIBRARY, manyCases } from './seed';

const EMPTY = { articles: [], cases: [], clippings: [], tags: [] };

let driven: TestBrowser;
let popup: Page;

beforeAll(async () => {
  driven = await launchChromium();
  popup = await driven.openExtensionPage('popup.html');
});

afterAll(() => driven.close());

beforeEach(async () => {
  await fill(popup, LIBRARY);
  await press(popup, 'tab', '案例');
  await expect.poll(titles).toEqual(['一码通办', '红堤连心']);
});

test('a browser page cannot be read, and 本页 says so', async () => {
  await press(popup, 'tab', '本页');
  await expect.poll(panel).toContain('此页不能读取');
  await named(popup, 'button', '重试');
});

test('arrow keys choose the tab', async () => {
  const chosen = () => popup.$eval('[role=tab][aria-selected=true]', (tab) => [tab.ariaLabel, tab.matches(':focus')]);
  await popup.keyboard.press('ArrowRight');
  expect(await chosen()).toEqual(['复核', true]);
  await popup.keyboard.press('ArrowRight');
  expect(await chosen()).toEqual(['设置', true]);
  await popup.keyboard.press('ArrowRight');
  expect(await chosen()).toEqual(['本页', true]);
  await popup.keyboard.press('End');
  await popup.keyboard.press('ArrowLeft');
  await popup.keyboard.press('ArrowLeft');
  expect(await chosen()).toEqual(['案例', true]);
});

test('a card tells its case and opens to its clippings by part', async () => {
  const card = () => popup.$eval('.case', (element) => element.textContent ?? '');
  expect(await card()).toContain('青禾市政务服务中心第二党支部');
  expect(await card()).toMatch(/超过 10万 宗\s*业务/u);
  expect(await card()).toMatch(/2 条剪报\s*尚缺 做法、启示/u);
  await press(popup, 'button', '一码通办');
  await expect.poll(card).toMatch(/背景\s*过去办一件事要跑五个窗口。[\s\S]*成效\s*一年办理十万余宗业务。/u);
  expect(await card()).toContain('柳湾社区汛期纪事 · 临江先锋 · 2026-10-20');
  expect(await panel()).toMatch(/未归入\s*1\s*有的地方只挂牌子。/u);
});

test('text and tag filter the cards, and 清除筛选 shows all again', async () => {
  const search = await field(popup, '搜索');
  await search.type('先锋队');
  await expect.poll(titles).toEqual(['红堤连心']);
  expect(await panel()).toContain('筛选出 1 条\uff0c共 4 条');
  await press(popup, 'button', '清除筛选');
  await expect.poll(titles).toHaveLength(2);
  expect(await search.evaluate((input) => (input as HTMLInputElement).value)).toBe('');
  // the tags are gathered after the cards are shown
  const tags = () => popup.$$eval('select option', (options) => options.map((option) => option.value));
  await expect.poll(tags, { timeout: 20_000 }).toContain('数字');
  await (await named(popup, 'combobox', '标签')).select('数字');
  await expect.poll(titles).toEqual(['一码通办']);
  expect(await panel()).toMatch(/1 条剪报\s*尚缺 做法、启示/u);
  await search.type('没有的词');
  await expect.poll(panel).toContain('没有符合的剪报');
});

test('nothing is filtered in the middle of a composition', async () => {
  const search = await field(popup, '搜索');
  await search.click();
  const keyboard = await popup.createCDPSession();
  await keyboard.send('Input.imeSetComposition', { text: 'hong', selectionStart: 4, selectionEnd: 4 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await search.evaluate((input) => (input as HTMLInputElement).value)).toBe('hong');
  expect(await titles()).toHaveLength(2);
  await keyboard.send('Input.insertText', { text: '红堤' });
  await expect.poll(titles).toEqual(['红堤连心']);
});

test('a changed status stays', async () => {
  await (await named(popup, 'combobox', '状态')).select('verified');
  await expect.poll(async () => (await stored()).cases.map(({ status }) => status)).toContain('verified');
  await popup.reload();
  await press(popup, 'tab', '案例');
  const shown = () => popup.$$eval('select.status', (all) => all.map((each) => each.value));
  await expect.poll(shown).toEqual(['verified', 'unreviewed']);
});

test('编辑 changes part, case, tags and note', async () => {
  await press(popup, 'button', '红堤连心');
  await press(popup, 'button', '编辑');
  await press(popup, 'radio', '启示');
  await retype('单位', '青禾市政务服务中心第二党支部');
  await retype('工作法', '一码通办');
  await press(popup, 'button', '移除标签 防汛');
  await (await field(popup, '备注')).type('移入另一案例');
  await (await popup.waitForSelector('form ::-p-aria([name="标签"][role="combobox"])'))?.type('基层治理\n');
  await press(popup, 'button', '保存');
  await said(popup, /已保存/u);
  await expect.poll(titles).toEqual(['一码通办']);
  const edited = (await stored()).clippings.find(({ quote }) => quote.exact === '十二支先锋队分段守堤。');
  expect(edited).toMatchObject({
    part: 'comment',
    tags: ['基层治理'],
    note: '移入另一案例',
    caseId: LIBRARY.cases[1]?.id,
  });
});

test('编辑案例 renames a case for all its clippings', async () => {
  await press(popup, 'button', '一码通办');
  await press(popup, 'button', '编辑案例');
  await retype('工作法', '一码办成');
  await (await field(popup, '备注')).type('名称以文件为准');
  await press(popup, 'button', '保存');
  await said(popup, /已保存/u);
  await expect.poll(titles).toEqual(['一码办成', '红堤连心']);
  const renamed = (await stored()).cases.find(({ id }) => id === LIBRARY.cases[1]?.id);
  expect(renamed).toMatchObject({ method: '一码办成', note: '名称以文件为准' });
});

test('取消 changes nothing, and a method without organization is not saved', async () => {
  await press(popup, 'button', '红堤连心');
  await press(popup, 'button', '编辑');
  await retype('单位', '');
  await press(popup, 'button', '保存');
  await expect.poll(panel).toContain('请先填写单位');
  await press(popup, 'button', '取消');
  expect(await find(popup, 'button', '取消')).toBeNull();
  expect((await stored()).clippings).toEqual(expect.arrayContaining([...LIBRARY.clippings]));
});

test('删除 can be undone from the keyboard', async () => {
  await press(popup, 'button', '红堤连心');
  await press(popup, 'button', '删除');
  await said(popup, /已删除/u);
  await expect.poll(titles).toEqual(['一码通办']);
  await popup.keyboard.press('Enter');
  await said(popup, /已撤销/u);
  await expect.poll(titles).toEqual(['一码通办', '红堤连心']);
});

test('the undo stays for eight seconds', async () => {
  await press(popup, 'button', '红堤连心');
  await press(popup, 'button', '删除');
  await said(popup, /已删除/u);
  await new Promise((resolve) => setTimeout(resolve, 8000));
  await press(popup, 'button', '撤销');
  await expect.poll(titles).toEqual(['一码通办', '红堤连心']);
});

test('导出 JSON saves everything, or what the filter shows', async () => {
  const all = await driven.download(() => press(popup, 'button', '导出 JSON'));
  expect(basename(all)).toMatch(/^党建剪报-\d{4}-\d\d-\d\d\.json$/u);
  await said(popup, /已导出 4 条剪报/u);
  const text = await readFile(all, 'utf8');
  // Chromium writes the next export of the same day over it.
  await rm(all);
  const whole = JSON.parse(text) as Collection;
  expect(whole.clippings).toHaveLength(4);
  expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(4 + 1 + 2);
  await (await field(popup, '搜索')).type('先锋队');
  const part = await driven.download(() => press(popup, 'button', '导出筛选结果\uff081\uff09'));
  const { clippings, cases } = JSON.parse(await readFile(part, 'utf8')) as Collection;
  expect(clippings.map(({ quote }) => quote.exact)).toEqual(['十二支先锋队分段守堤。']);
  expect(cases.map(({ method }) => method)).toEqual(['红堤连心']);
});

test('an empty library tells how to clip, and exports nothing', async () => {
  await fill(popup, EMPTY);
  await press(popup, 'tab', '案例');
  await expect.poll(panel).toContain('还没有剪报');
  await press(popup, 'button', '导出 JSON');
  await said(popup, /没有可导出的剪报/u);
});

test('the first 50 cases are shown, the rest on demand', async () => {
  await fill(popup, manyCases(60));
  await press(popup, 'tab', '案例');
  await expect.poll(async () => (await titles()).length).toBe(50);
  await press(popup, 'button', '显示更多');
  await expect.poll(async () => (await titles()).length).toBe(60);
});

test('cases are reviewed one at a time, and a verdict is taken back', async () => {
  await press(popup, 'tab', '复核');
  const method = async () => (await field(popup, '工作法')).evaluate((input) => (input as HTMLInputElement).value);
  await expect.poll(method).toBe('一码通办');
  await press(popup, 'button', '已核\uff0c下一个');
  await expect.poll(method).toBe('红堤连心');
  expect((await stored()).cases.find(({ id }) => id === LIBRARY.cases[1]?.id)?.status).toBe('verified');
  await press(popup, 'button', '撤销');
  await expect.poll(method).toBe('一码通办');
  await press(popup, 'button', '跳过');
  await expect.poll(method).toBe('红堤连心');
  await press(popup, 'button', '存疑');
  await expect.poll(panel).toContain('都复核完了');
});

test('打开剪报库 opens the library in a tab', async () => {
  const opened = new Promise<string>((resolve) => {
    driven.browser.once('targetcreated', (target: { url(): string }) => resolve(target.url()));
  });
  await press(popup, 'button', '打开剪报库');
  expect(await opened).toBe(`${driven.extensionOrigin}/library.html`);
  for (const page of await driven.browser.pages()) if (page.url().endsWith('/library.html')) await page.close();
});

test('a database that does not open is told, with a way to try again', async () => {
  const broken = await driven.browser.newPage();
  await broken.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await broken.goto(`${driven.extensionOrigin}/popup.html`);
  await press(broken, 'tab', '案例');
  await expect.poll(() => broken.$eval('[role=tabpanel]', (element) => element.textContent)).toContain('剪报库打不开');
  await named(broken, 'button', '重试');
  await broken.close();
});

function titles(): Promise<string[]> {
  return popup.$$eval('.case-title', (all) => all.map((title) => title.textContent ?? ''));
}

function panel(): Promise<string> {
  return popup.$eval('[role=tabpanel]', (element) => element.textContent ?? '');
}

async function retype(name: string, text: string): Promise<void> {
  const input = await field(popup, name);
  await input.evaluate((element) => (element as HTMLInputElement).select());
  await popup.keyboard.press('Backspace');
  if (text !== '') await input.type(text);
}

function stored(): Promise<Pick<Collection, 'cases' | 'clippings'>> {
  return popup.evaluate(async () => {
    const opening = indexedDB.open('dangjian-clipper');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const rows = (store: string) =>
      new Promise((resolve) => {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
    const [cases, clippings] = [await rows('cases'), await rows('clippings')];
    opening.result.close();
    return { cases, clippings } as Pick<Collection, 'cases' | 'clippings'>;
  });
}
