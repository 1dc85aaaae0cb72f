/**
 * What somebody who doubts the library would do to it, with a collection of his own: import it by the file field, search, edit, export and
 * compare byte for byte; give it broken files; kill the browser while it saves; open it twice. 5,000 clippings in every run,
 * as many as ROWS says by `npm run soak`.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { press } from '@/tests/e2e/named';
import { brokenFiles } from './broken-files';
import { type Written, writeCollection } from './collection';
import { choose, clippingCount, dismiss, exported, LONG, paused, ROWS, says, searched, show } from './library-page';

/** But for the moment of the export; the address of a page is kept without what only tells where the reader came from. */
const clean = (text: string) =>
  text.replace(/"exportedAt": "[^"]*",\n"generator": "[^"]*"/u, '').replaceAll('?from=list&', '?');

let driven: TestBrowser;
let page: Page;
let folder: string;
let file: string;
let written: Written;
const tell = (text: string) => console.log(`  ${text}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'djc-soak-'));
  file = join(folder, '别人的剪报.json');
  written = await writeCollection(file, ROWS);
  driven = await launchChromium({ profile: join(folder, 'profile') });
  page = await driven.openExtensionPage('library.html#exchange');
}, LONG);

afterAll(async () => {
  await driven.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function timed(label: string, act: () => Promise<unknown>): Promise<void> {
  const begun = Date.now();
  await act();
  tell(`${label}：${((Date.now() - begun) / 1000).toFixed(1)} 秒`);
}

const thousands = (count: number) => count.toLocaleString('en-US');

test('the file is previewed, imported, and exported as the same bytes', { timeout: LONG }, async () => {
  tell(`${thousands(ROWS)} 条，${((await stat(file)).size / 1e6).toFixed(0)} MB`);
  await timed('核对', async () => {
    await choose(page, file);
    await says(page, new RegExp(`剪报\\s*${thousands(ROWS)}\\s*0\\s*0\\s*0\\s*0`, 'u'));
  });
  const all = written.clippings + written.articles + written.cases + 7;
  const pause = await paused(page);
  await timed('导入', async () => {
    await press(page, 'button', '导入');
    await says(page, new RegExp(`已导入，共写入 ${thousands(all)} 条记录`, 'u'));
  });
  tell(`导入时页面最长停顿 ${(await pause()).toFixed(0)} 毫秒`);
  let text = '';
  await timed('导出', async () => {
    text = await exported(driven, page);
  });
  // not toBe: the difference of two such texts would be made for hours
  expect(clean(text) === clean(await readFile(file, 'utf8'))).toBe(true);
});

test('the same file a second time changes nothing', { timeout: LONG }, async () => {
  await choose(page, file);
  await says(page, /没有可导入的/u);
  await press(page, 'button', '关闭');
  expect(await clippingCount(page)).toBe(ROWS);
});

test('what was planted is found: words, values, pinyin, traditional characters, filters', {
  timeout: LONG,
}, async () => {
  await timed('打开剪报库并读完', async () => {
    await show(page, driven, 'clippings');
    await says(page, new RegExp(`${thousands(ROWS)} 条剪报`, 'u'));
    await page.waitForSelector('.facet-value');
  });
  for (const { query, count } of written.searches) expect([query, await searched(page, query)]).toEqual([query, count]);
  await searched(page, '');
});

test('everything is chosen, tagged, deleted and brought back, and the rest is as it was', {
  timeout: LONG,
}, async () => {
  await page.focus('[role=listbox].list');
  const chooseAll = async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await says(page, new RegExp(`已选 ${thousands(ROWS)} 条`, 'u'));
  };
  await chooseAll();
  const pause = await paused(page);
  await timed('全部删除', async () => {
    await page.keyboard.press('Delete');
    await says(page, new RegExp(`已删除 ${thousands(ROWS)} 条剪报`, 'u'));
  });
  await says(page, /还没有剪报/u);
  await timed('撤销', async () => {
    await page.keyboard.press('u');
    await says(page, /已撤销(?!…)/u);
  });
  tell(`成批操作时页面最长停顿 ${(await pause()).toFixed(0)} 毫秒`);
  // what was chosen is chosen again
  await says(page, new RegExp(`已选 ${thousands(ROWS)} 条`, 'u'));
  await page.focus('[role=listbox].list');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await says(page, /已删除 1 条剪报/u);
  await show(page, driven, 'exchange');
  const lines = new Set(clean(await readFile(file, 'utf8')).split('\n'));
  const now = clean(await exported(driven, page)).split('\n');
  // all were changed by delete and undo: apart from that moment nothing differs, and one is gone
  const bare = (line: string) => line.replace(/,$/u, '').replace(/"updatedAt":"[^"]*"/u, '');
  const before = new Set([...lines].map(bare));
  expect(now.map(bare).filter((line) => !before.has(line))).toEqual([]);
  expect(
    [...before].filter((line) => line.includes('"articleId"')).length -
      now.filter((line) => line.includes('"articleId"')).length,
  ).toBe(1);
  await page.keyboard.press('u');
  await says(page, /已撤销(?!…)/u);
  expect(await clippingCount(page)).toBe(ROWS);
});

test('broken, cut off, hostile, doubled, huge and newer files are refused in Chinese and change nothing', {
  timeout: LONG,
}, async () => {
  await show(page, driven, 'exchange');
  for await (const { name, path, answer } of brokenFiles(folder, file)) {
    await choose(page, path);
    await says(page, new RegExp(`${name}\\.json`, 'u'));
    await says(page, answer, `${name}: `);
    expect(await clippingCount(page), name).toBe(ROWS);
    await dismiss(page);
  }
});

test('two windows: a second import is refused, both show what either does', { timeout: LONG }, async () => {
  const other = await driven.openExtensionPage('library.html#clippings');
  await show(page, driven, 'clippings');
  for (const each of [page, other]) await says(each, new RegExp(`${thousands(ROWS)} 条剪报`, 'u'));
  await Promise.all(
    [page, other].map(async (each, i) => {
      await each.bringToFront();
      await each.focus('[role=listbox].list');
      await each.keyboard.press(i === 0 ? 'Home' : 'End');
      await each.keyboard.press('Delete');
    }),
  );
  for (const each of [page, other]) await says(each, new RegExp(`${thousands(ROWS - 2)} 条剪报`, 'u'));
  await other.focus('[role=listbox].list');
  for (let i = 0; i < 2; i++) {
    await other.keyboard.press('u');
    await says(page, new RegExp(`${thousands(ROWS - 1 + i)} 条剪报`, 'u'));
  }
  await other.close();
});

test('the browser is killed while it saves: what was answered 已保存 is there, whole', { timeout: LONG }, async () => {
  const answered: string[] = [];
  for (let round = 0; round < 3; round++) {
    const saving = await driven.openExtensionPage('popup.html');
    await saving.exposeFunction('answered', (id: string) => answered.push(id));
    saving.evaluate(SAVE_ON, round).catch(() => undefined);
    const enough = answered.length + 12;
    await expect.poll(() => answered.length, { timeout: 30_000, interval: 10 }).toBeGreaterThan(enough);
    driven.browser.process()?.kill('SIGKILL');
    await new Promise((done) => setTimeout(done, 500));
    driven = await launchChromium({ profile: join(folder, 'profile') });
    page = await driven.openExtensionPage('library.html#exchange');
    expect(await page.evaluate(MISSING, answered)).toEqual([]);
  }
  const text = await exported(driven, page);
  const { clippings } = JSON.parse(text) as { clippings: { id: string }[] };
  const there = new Set(clippings.map(({ id }) => id));
  expect(answered.filter((id) => !there.has(id))).toEqual([]);
  expect(clippings.length).toBeGreaterThanOrEqual(ROWS + answered.length);
});

/** Runs in the page: saves one passage after another until it ends. */
const SAVE_ON = async (round: number) => {
  for (let i = 0; ; i++) {
    const exact = `第${round}轮第${i}句。`;
    const data = {
      article: { url: `https://saved.example.org/${round}/${i}`, title: '题', site: 'saved.example.org' },
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      annotations: [],
      case: { organization: `第${i % 5}局` },
      tags: ['存'],
      note: '',
    };
    const message = { id: 1, type: 'saveClipping', data, timestamp: Date.now() };
    const { res } = await Reflect.get(globalThis, 'chrome').runtime.sendMessage(message);
    if (res?.outcome === 'saved') await Reflect.get(globalThis, 'answered')(res.clipping.id);
  }
};

/** Runs in the page: which of these clippings are not there with their article, case, tag and journal. */
const MISSING = async (ids: readonly string[]) => {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('dangjian-clipper'));
  const reading = database.transaction(['clippings', 'articles', 'cases', 'tags', 'images', 'live']);
  const missing: string[] = [];
  for (const id of ids) {
    const its = await asked<{ articleId: string; caseId: string } | undefined>(
      reading.objectStore('clippings').get(id),
    );
    const needs = its && [
      reading.objectStore('articles').count(its.articleId),
      reading.objectStore('cases').count(its.caseId),
      reading.objectStore('tags').count('存'),
      reading.objectStore('live').count(id),
      reading.objectStore('images').count(IDBKeyRange.bound(['clippings', id], ['clippings', id, []])),
    ];
    if (!needs || (await Promise.all(needs.map(asked))).includes(0)) missing.push(id);
  }
  database.close();
  return missing;
};
