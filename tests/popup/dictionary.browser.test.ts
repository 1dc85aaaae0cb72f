/** 设置 in the popup, opened as a tab of the built extension: the dictionary by hand, and as a file. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DictionaryEntry } from '@/lib/model/dictionary';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { said } from '@/tests/e2e/journey';
import { field, find, named, press } from '@/tests/e2e/named';

const addedAt = '2026-11-22T09:30:00.000+08:00';
const never = (name: string): DictionaryEntry => ({ action: 'never', name, addedAt });
const always = (name: string): DictionaryEntry => ({ action: 'always', kind: 'organization', name, addedAt });

let driven: TestBrowser;
let popup: Page;

beforeAll(async () => {
  driven = await launchChromium();
  popup = await driven.openExtensionPage('popup.html?view=settings');
});
afterAll(() => driven.close());

/** Changes go by the background, as every other change does. */
beforeEach(async () => {
  await named(popup, 'tab', '设置');
  const names = (await entries()).map(({ name }) => name);
  await change({ keep: [], forget: names });
  await expect.poll(panel).toContain('词典还是空的');
  const name = await field(popup, '名称');
  await name.evaluate((input) => (input as HTMLInputElement).select());
  await popup.keyboard.press('Backspace');
});

test('a name is added by hand, said otherwise, and removed with a way back', async () => {
  await (await field(popup, '名称')).type('老槐树\n');
  await said(popup, /已记下「老槐树」/u);
  await expect.poll(rows).toEqual(['老槐树 单位']);
  expect(await typed()).toBe('');
  await (await named(popup, 'combobox', '如何标注')).select('never');
  await (await field(popup, '名称')).type(' 老槐树\n');
  await said(popup, /已改记「老槐树」/u);
  await expect.poll(rows).toEqual(['老槐树']);
  await press(popup, 'button', '移除 老槐树');
  await said(popup, /已移除「老槐树」/u);
  await expect.poll(rows).toEqual([]);
  await press(popup, 'button', '撤销');
  await expect.poll(rows).toEqual(['老槐树']);
  await (await named(popup, 'combobox', '如何标注')).select('organization');
});

test('what is no name, or stands there already, is refused beside the field', async () => {
  const name = await field(popup, '名称');
  await name.type('槐\n');
  await expect.poll(panel).toContain('名称应有 2 至 100 个字。');
  await name.type('树\n');
  await expect.poll(rows).toEqual(['槐树 单位']);
  // the list shows it before the answer that empties the field
  await expect.poll(() => name.evaluate((input) => (input as HTMLInputElement).value)).toBe('');
  await name.type('槐树\n');
  await expect.poll(panel).toContain('「槐树」已在词典中。');
  await name.evaluate((input) => (input as HTMLInputElement).select());
  await popup.keyboard.press('Backspace');
});

test('the Enter that ends a composition adds nothing', async () => {
  await (await field(popup, '名称')).click();
  const keyboard = await popup.createCDPSession();
  await keyboard.send('Input.imeSetComposition', { text: 'huaishu', selectionStart: 7, selectionEnd: 7 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await keyboard.send('Input.insertText', { text: '槐树' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await entries()).toEqual([]);
  await popup.keyboard.press('Enter');
  await expect.poll(rows).toEqual(['槐树 单位']);
});

test('a long list is searched', async () => {
  await change({ keep: Array.from({ length: 120 }, (_, i) => never(`名称${i}`)), forget: [] });
  await expect.poll(async () => (await rows()).length).toBe(100);
  await press(popup, 'button', '显示更多（还有 20 个）');
  await expect.poll(async () => (await rows()).length).toBe(120);
  const search = await field(popup, '搜索词典');
  await search.type('称11');
  await expect
    .poll(rows)
    .toEqual([
      '名称119',
      '名称118',
      '名称117',
      '名称116',
      '名称115',
      '名称114',
      '名称113',
      '名称112',
      '名称111',
      '名称110',
      '名称11',
    ]);
  await search.type('x');
  await expect.poll(panel).toContain('没有符合的名称');
});

test('an exported file brings everything back', async () => {
  const own = [always('老槐树'), never('加速度')];
  await change({ keep: own, forget: [] });
  await expect.poll(rows).toHaveLength(2);
  const path = await driven.download(() => press(popup, 'button', '导出词典'));
  expect(basename(path)).toMatch(/^党建剪报词典-\d{4}-\d\d-\d\d\.json$/u);
  const kept = join(tmpdir(), `dictionary-${process.pid}.json`);
  await writeFile(kept, await readFile(path));
  await change({ keep: [], forget: ['老槐树', '加速度'] });
  await expect.poll(rows).toEqual([]);
  await open(kept);
  await expect.poll(preview).toContain('新增 2、相同 0、冲突 0');
  await press(popup, 'button', '导入 2 个名称');
  await said(popup, /已导入 2 个名称/u);
  await expect.poll(async () => (await entries()).toSorted((a, b) => (a.name < b.name ? 1 : -1))).toEqual(own);
  await open(kept);
  await expect.poll(preview).toContain('没有可导入的：新增 0、相同 2、冲突 0');
  await press(popup, 'button', '关闭');
  await rm(kept);
});

test.each([
  ['保留现有', '导入 1 个名称', always('老槐树')],
  ['以文件为准', '导入 2 个名称', never('老槐树')],
])('where both say something: %s', async (choice, button, expected) => {
  await change({ keep: [always('老槐树')], forget: [] });
  await openText({ entries: [never('老槐树'), never('加速度')] });
  await expect.poll(preview).toContain('新增 1、相同 0、冲突 1');
  await press(popup, 'radio', choice);
  await press(popup, 'button', button);
  await said(popup, /已导入/u);
  expect((await entries()).find(({ name }) => name === '老槐树')).toEqual(expected);
  expect((await entries()).map(({ name }) => name)).toContain('加速度');
  await press(popup, 'button', '撤销');
  await expect.poll(entries).toEqual([always('老槐树')]);
});

test.each<[string, object, string]>([
  ['a newer version', { version: 2 }, '此文件由较新版本（2）导出，请先升级扩展再导入。'],
  ['another format', { format: 'dangjian-clipper/collection' }, '这不是党建剪报的词典文件。'],
  ['a broken entry', { entries: [never('加速度'), never('加')] }, 'entries[1].name 处有误'],
])('%s is refused and changes nothing', async (_, fields, reason) => {
  await change({ keep: [always('老槐树')], forget: [] });
  await openText(fields);
  await expect.poll(panel).toContain(reason);
  expect(await find(popup, 'button', '取消')).toBeNull();
  expect(await entries()).toEqual([always('老槐树')]);
});

test('a popup, which may close when a file is picked, imports in a tab', async () => {
  const worker = await (await driven.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  const opening = driven.browser.waitForTarget((target) => target.url().endsWith('/popup.html'), { timeout: 10_000 });
  await worker?.evaluate('chrome.action.openPopup()');
  const small = await (await opening).asPage();
  await press(small, 'tab', '设置');
  const tab = driven.browser.waitForTarget(
    (target) => target.type() === 'page' && target.url().endsWith('?view=settings') && target !== popup.target(),
    { timeout: 10_000 },
  );
  await press(small, 'button', '在标签页中导入');
  const large = await (await tab).page();
  if (!large) throw new Error('The tab has no page.');
  await named(large, 'button', '导入词典');
  await large.close();
});

async function entries(): Promise<DictionaryEntry[]> {
  return await popup.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    return (await storage.local.get('dictionary')).dictionary ?? [];
  });
}

async function change(wanted: { keep: DictionaryEntry[]; forget: string[] }): Promise<void> {
  await popup.evaluate(async (data) => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    await runtime.sendMessage({ id: 1, type: 'changeDictionary', data, timestamp: Date.now() });
  }, wanted);
}

async function openText(fields: object): Promise<void> {
  const path = join(tmpdir(), `dictionary-${process.pid}-in.json`);
  await writeFile(path, JSON.stringify({ format: 'dangjian-clipper/dictionary', version: 1, entries: [], ...fields }));
  await open(path);
  await rm(path);
}

async function open(path: string): Promise<void> {
  const [chooser] = await Promise.all([popup.waitForFileChooser(), press(popup, 'button', '导入词典')]);
  await chooser.accept([path]);
  await popup.waitForSelector('[aria-label="导入预览"], .dictionary-file .error');
}

const rows = () =>
  popup.$$eval('.dictionary-row', (all) =>
    all.map((row) => [...row.querySelectorAll('span')].map((part) => part.textContent).join(' ')),
  );
const panel = () => popup.$eval('[role=tabpanel]', (element) => element.textContent ?? '');
const preview = () => popup.$eval('[aria-label="导入预览"]', (element) => element.textContent ?? '');
const typed = () => popup.$eval('[aria-label="名称"]', (input) => (input as HTMLInputElement).value);
