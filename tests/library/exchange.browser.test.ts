/** 导入导出 and 备份 of the built extension: files in and out, in Chromium and in Firefox. */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox, type TestBrowser } from '@/tests/e2e/browsers';
import { press } from '@/tests/e2e/named';
import { reloaded } from '@/tests/e2e/reloaded';
import { FILE } from '@/tests/exchange/collection-file';
import { fill, LIBRARY } from '@/tests/popup/seed';

/** Without annotations: those of the seed are made up, and import checks that they fit. */
const SAVED = { ...LIBRARY, clippings: LIBRARY.clippings.map((each) => ({ ...each, annotations: [] })) };
const EMPTY = { articles: [], cases: [], clippings: [], tags: [] };

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('in %s', (name, launch) => {
  let driven: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    driven = await launch();
    page = await driven.openExtensionPage('library.html#exchange');
    if (name === 'Firefox') Object.assign(page, { reload: () => reloaded(page) });
    await fill(page, SAVED);
  });
  afterAll(() => driven.close());

  test('what is exported, lost and imported is exported as the same bytes; and the import is undone whole', async () => {
    const before = await exported(driven, page);
    expect(JSON.parse(before).clippings).toHaveLength(4);
    await fill(page, EMPTY);
    await choose(page, 'library.json', before);
    await says(page, /剪报\s*4\s*0\s*0\s*0\s*0/u);
    expect(await count(page)).toBe(0);
    await press(page, 'button', '导入');
    await says(page, /已导入，共写入 10 条记录/u);
    expect(timeless(await exported(driven, page))).toBe(timeless(before));

    await choose(page, 'library.json', before);
    await says(page, /没有可导入的/u);
    await press(page, 'button', '关闭');
    await page.keyboard.press('u');
    await says(page, /已撤销/u);
    await expect.poll(() => count(page)).toBe(0);
  });

  test('a damaged file is refused with a sentence', async () => {
    await choose(page, '坏了.json', JSON.stringify(FILE).slice(0, 500));
    await says(page, /没有导入 \S*坏了\.json\s*文件不完整/u);
    expect(await count(page)).toBe(0);
  });

  test('a record that is wrong is told with its place, and the others can be imported', async () => {
    const second = { ...FILE.clippings[0], id: crypto.randomUUID(), note: 7 };
    await choose(page, 'x.json', JSON.stringify({ ...FILE, clippings: [FILE.clippings[0], second] }));
    await says(page, /第 2 条剪报 › 备注：应为文字/u);
    await press(page, 'button', '导入其余');
    await says(page, /已导入/u);
    expect(await count(page)).toBe(1);
  });

  test('a file can be dropped', async () => {
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], '拖来的.json'));
      document.querySelector('.drop-zone')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }, JSON.stringify(FILE));
    await says(page, /拖来的\.json/u);
    await press(page, 'button', '关闭');
  });

  test('a backup is taken, kept, saved, and restored after everything was lost', async () => {
    await fill(page, SAVED);
    await toView(page, 'backup');
    await press(page, 'button', '立即备份');
    await says(page, /已备份/u);
    await says(page, /最近一次备份：\d{4}-\d\d-\d\d \d\d:\d\d（不到一天前）/u);
    if (name === 'Chromium') {
      const file = await driven.download(() => clickLast(page, '下载'));
      expect(JSON.parse(gunzipSync(await readFile(file)).toString()).clippings).toHaveLength(4);
    }
    await fill(page, EMPTY);
    await clickLast(page, '恢复…');
    await says(page, /剪报\s*4\s*0\s*0\s*0\s*0/u);
    await press(page, 'button', '恢复');
    await says(page, /已恢复/u);
    expect(await count(page)).toBe(4);
    if (name === 'Firefox') await says(page, /Firefox 没有这项功能/u);
  });

  if (name === 'Chromium') {
    test('an import that the end of the page has cut off is told, and taken back whole', async () => {
      await toView(page, 'exchange');
      await fill(page, EMPTY);
      const [article] = FILE.articles;
      const clippings = Array.from({ length: 30_000 }, (_, i) => ({
        ...FILE.clippings[0],
        id: crypto.randomUUID(),
        position: { start: i, end: i + 8 },
      }));
      await choose(page, '很大.json', JSON.stringify({ ...FILE, articles: [article], clippings }));
      await says(page, /剪报\s*30,?000/u);
      page.on('dialog', (dialog) => void dialog.accept());
      await press(page, 'button', '导入');
      await expect.poll(() => count(page), { interval: 20 }).toBeGreaterThan(0);
      await page.goto('about:blank');
      await page.goto(`${driven.extensionOrigin}/library.html#exchange`);
      await says(page, /上次导入 \S*很大\.json 没有完成/u);
      expect(await count(page)).toBeLessThan(30_000);
      await press(page, 'button', '撤销已写入的');
      await says(page, /已撤销/u);
      await expect.poll(() => count(page)).toBe(0);
    });

    test('the folder gets the backup as a file', async () => {
      // The picker is the browser's own window: a folder of the origin stands in, which is written to in the same way.
      await page.evaluate(() => {
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      });
      await toView(page, 'exchange');
      await toView(page, 'backup');
      await press(page, 'button', '选择文件夹…');
      await says(page, /已写入文件夹/u);
      await says(page, /最近写入/u);
      const files = await page.evaluate(async () => {
        const found: (readonly [string, number])[] = [];
        const root = await navigator.storage.getDirectory();
        for await (const [name, handle] of root as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
          found.push([name, (await handle.getFile()).size]);
        return found;
      });
      expect(files).toEqual([[expect.stringMatching(/^党建剪报备份-\d{4}-\d\d-\d\d\.json\.gz$/u), expect.any(Number)]]);
      expect(files[0]?.[1]).toBeGreaterThan(200);
    });
  }
});

async function toView(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, view);
  await page.waitForFunction(() => document.querySelector('.exchange:not([aria-busy=true])') !== null);
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const path = join(tmpdir(), `djc-${process.pid}-${name}`);
  await writeFile(path, text);
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function exported(driven: TestBrowser, page: Page): Promise<string> {
  return readFile(await driven.download(() => press(page, 'button', '导出 JSON')), 'utf8');
}

const timeless = (text: string) => text.replace(/"exportedAt": "[^"]*"/u, '');

async function clickLast(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (label) => [...document.querySelectorAll('button')].some((it) => it.textContent === label),
    {},
    text,
  );
  await page.evaluate(
    (label) => [...document.querySelectorAll('button')].findLast((it) => it.textContent === label)?.click(),
    text,
  );
}

async function says(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.body.textContent), { timeout: 10_000 }).toMatch(pattern);
}

function count(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('dangjian-clipper');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const counting = database.transaction('clippings').objectStore('clippings').count();
    return new Promise<number>((resolve) => {
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    });
  });
}
