/** 本页: what the popup tells of the page in front, with the built extension reading a served page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Article } from '@/lib/model/article';
import type { Clipping } from '@/lib/model/clipping';
import { type ArticleId, type ClippingId, newId } from '@/lib/model/id';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { find, named, press } from '@/tests/e2e/named';
import { type Site, serve } from '@/tests/e2e/serve';
import { fill } from './seed';

const WEATHER = '<!doctype html><title>天气</title><article><p>明天多云,最高气温12度。</p></article>';
const TIME = '2026-11-22T09:00:00.000+08:00';

let site: Site;
let driven: TestBrowser;
let article: Page | undefined;
let popup: Page | undefined;

beforeAll(async () => {
  site = await serve({
    '/sample.html': readFileSync('tests/pages/sample/index.html', 'utf8'),
    '/style.css': readFileSync('tests/pages/sample/style.css', 'utf8'),
    '/weather.html': WEATHER,
  });
  driven = await launchChromium();
});

afterEach(async () => {
  await popup?.close();
  await article?.close();
});

afterAll(async () => {
  await driven.close();
  await site.close();
});

test('names stand once, with their mentions, and a click flashes one in the page', async () => {
  popup = await openOn('/sample.html');
  const methods = () => texts('.found-method .name');
  await expect.poll(methods).toContainEqual(expect.stringMatching(/^三办三送.*×\d+$/u));
  const scrolled = () => article?.evaluate(() => scrollY);
  await article?.evaluate(() => scrollTo(0, 99_999));
  const before = await scrolled();
  await popup.click('.found-organization .name');
  await expect.poll(scrolled).not.toBe(before);
});

test('a kind is switched off, here and for good', async () => {
  popup = await openOn('/sample.html');
  await expect.poll(() => texts('.found-figure .name')).not.toEqual([]);
  const shown = () => popup?.$$eval('[role=switch]', (all) => all.map(({ ariaChecked }) => ariaChecked));
  expect(await shown()).toEqual(['true', 'true', 'true']);
  await (await popup.waitForSelector('::-p-aria([name="标注数据"][role="switch"])'))?.click();
  await expect.poll(shown).toEqual(['true', 'true', 'false']);
  await popup.reload();
  await expect.poll(shown).toEqual(['true', 'true', 'false']);
});

test('a saved passage is shown as it stands in the page: in place, edited, or gone', async () => {
  popup = await openOn('/sample.html');
  const from: Article = {
    id: newId<ArticleId>(),
    url: `${site.origin}/sample.html`,
    title: '旧标题',
    site: 'localhost',
    savedAt: TIME,
  };
  const clipping = (exact: string, start: number): Clipping => ({
    id: newId<ClippingId>(),
    articleId: from.id,
    quote: { exact, prefix: '', suffix: '' },
    position: { start, end: start + exact.length },
    annotations: [],
    tags: [],
    note: '',
    createdAt: TIME,
    updatedAt: TIME,
  });
  const edited = clipping(EDITED, 60);
  const clippings = [
    clipping('这一句早已从页面上删去。', 0),
    clipping('为企业节省费用97.6万元', 50),
    { ...edited, quote: { exact: EDITED, prefix: '共办理各类业务10万余宗，', suffix: '，为600多辆校车' } },
  ];
  await fill(popup, { articles: [from], clippings, cases: [], tags: [] });
  // the page asks for its clippings when it is opened
  await popup.close();
  await article?.close();
  popup = await openOn('/sample.html');
  await expect
    .poll(() => texts('.saved-item'))
    .toEqual([
      '这一句早已从页面上删去。未找到',
      '为企业节省费用97.6万元在页面中查看',
      '上门服务老年人和残疾人3480多人次在页面中查看有改动',
    ]);
  expect(await texts('.changed-text del')).toEqual(['3']);
  expect(await texts('.changed-text ins')).toEqual(['4']);
});

/** As it read when it was clipped; the page says 480 now. */
const EDITED = '上门服务老年人和残疾人380多人次';

test('a page of another kind is marked on request', async () => {
  popup = await openOn('/weather.html');
  await press(popup, 'button', '仍然标注');
  await expect.poll(() => texts('[role=tabpanel]')).not.toEqual([expect.stringContaining('本页不像党建新闻')]);
  await named(popup, 'tab', '本页');
  expect(await find(popup, 'button', '仍然标注')).toBeNull();
});

async function openOn(path: string): Promise<Page> {
  article = await driven.open(site.origin + path);
  return await driven.openExtensionPage('popup.html');
}

async function texts(selector: string): Promise<string[]> {
  return (await popup?.$$eval(selector, (all) => all.map((element) => element.textContent ?? ''))) ?? [];
}
