/** The number on the toolbar button follows what is done in the library, while the page stays as it is. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from './browsers';
import { clip } from './journey';
import { marksOf, readMarks, savedMark } from './marks';
import { type Site, serve } from './serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head>
  <body><article><p>${PASSAGE}</p><p>江心社区党总支推行“板凳会”，办结10万余宗。</p></article></body></html>`;

let site: Site;
let driven: TestBrowser;
beforeAll(async () => {
  site = await serve({ '/news.html': PAGE });
  driven = await launchChromium();
});
afterAll(async () => {
  await driven?.close();
  await site?.close();
});

/** On the buttons of all tabs, those without a number left out. */
function badges(own: Page): Promise<string[]> {
  return own.evaluate(async () => {
    const { tabs, action } = Reflect.get(globalThis, 'chrome');
    const texts: string[] = [];
    for (const { id } of await tabs.query({})) texts.push(await action.getBadgeText({ tabId: id }));
    return texts.filter((text) => text !== '');
  });
}

test('deleted in the library and taken back', async () => {
  const page = await driven.open(`${site.origin}/news.html`);
  await marksOf(page);
  expect(await clip(page, { passage: PASSAGE, tags: [] })).toContain('已保存');
  await savedMark(page, PASSAGE);
  const library = await driven.openExtensionPage('library.html#clippings');
  await library.waitForSelector('[role=option]');
  await expect.poll(() => badges(library)).toEqual(['1']);
  await library.click('[role=option]');
  await library.keyboard.press('Delete');
  await expect.poll(() => badges(library)).toEqual([]);
  expect((await readMarks(page)).saved).toEqual([]);
  await library.keyboard.press('u');
  await expect.poll(() => badges(library)).toEqual(['1']);
});
