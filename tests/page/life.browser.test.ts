/** The life of marks on a page: they come back, move on and go without a trace. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { readMarks } from '@/tests/e2e/marks';
import { type Site, serve } from '@/tests/e2e/serve';
import { tasksOf } from './tasks';

const FIRST = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const SECOND = '红枫社区党委走访居民5200户，解决难题86个。';
const html = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>党建引领小区治理</title></head><body>${body}</body></html>`;
const long = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>第${i}次，${FIRST}${SECOND}大家说，事情有人管，心里就踏实。</p>`).join(
    '',
  );

let site: Site;
let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  site = await serve({
    '/news.html': html(`<article><p>${FIRST}</p></article>`),
    '/other.html': html('<p>别处</p>'),
    // a megabyte in UTF-8
    '/long.html': html(`<article>${long(4200)}</article>`),
    '/folded.html': html(
      `<article><p>${FIRST}</p><div id="more" class="closed"><p>${SECOND}</p></div><a id="unfold" href="#">展开</a></article>
      <style>.closed { display: none }</style>
      <script>document.getElementById('unfold').onclick = () => { document.getElementById('more').className = ''; return false; }</script>`,
    ),
  });
  driven = await launchChromium();
});
afterAll(async () => {
  await driven.close();
  await site.close();
});

const figures = async () => (await readMarks(page)).figure;
const registry = () => page.evaluate(() => [...CSS.highlights.keys()]);

beforeEach(async () => {
  page = await driven.open(`${site.origin}/news.html`);
  await expect.poll(figures, { timeout: 15_000 }).toEqual(['300件']);
  return () => page.close();
});

test('marks come back when the page clears them, the page’s own highlights stay', async () => {
  await page.evaluate(() => {
    CSS.highlights.clear();
    CSS.highlights.set('theirs', new Highlight());
  });
  await expect.poll(figures, { timeout: 5_000 }).toEqual(['300件']);
  expect(await registry()).toContain('theirs');
});

test('a single-page app that shows another article has that one marked', async () => {
  await page.evaluate((text) => {
    history.pushState(undefined, '', '/second.html');
    const article = document.querySelector('article');
    article?.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
  }, SECOND);
  await expect.poll(figures, { timeout: 10_000 }).toEqual(['5200户', '86个']);
});

test('a page without anything to mark keeps nothing in the registry', async () => {
  await page.evaluate(() => {
    location.hash = '#/weather';
    document.title = '明日多云';
    document.querySelector('article')?.replaceChildren('气温回升。');
  });
  await expect.poll(registry, { timeout: 10_000 }).toEqual([]);
});

test('marks are there when the reader goes back', async () => {
  await page.goto(`${site.origin}/other.html`);
  await page.goBack();
  await expect.poll(figures, { timeout: 10_000 }).toEqual(['300件']);
});

test('what the reader unfolds is marked', async () => {
  await page.goto(`${site.origin}/folded.html`);
  await expect.poll(figures, { timeout: 15_000 }).toEqual(['300件']);
  await page.click('#unfold');
  await expect.poll(figures, { timeout: 10_000 }).toEqual(['300件', '5200户', '86个']);
});

test('switched off, the marks leave nothing behind', async () => {
  const popup = await driven.openExtensionPage('popup.html');
  const set = (isShown: boolean) =>
    popup.evaluate(
      (shown) =>
        (
          window as Window & { chrome?: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome?.storage.local.set({
          shownKinds: { organization: shown, method: shown, figure: shown },
        }),
      isShown,
    );
  await set(false);
  await expect.poll(registry).toEqual([]);
  await set(true);
  await expect.poll(figures).toEqual(['300件']);
  await popup.close();
});

test('on a page of a megabyte no task takes 50 ms, and marks follow the reader', async () => {
  await page.goto(`${site.origin}/long.html`);
  await expect.poll(async () => (await figures()).length, { timeout: 60_000 }).toBeGreaterThan(500);
  const tasks = await tasksOf(page, async () => {
    await page.evaluate(() => {
      document.querySelector('article p')?.append('新添的一句，办结17件。');
    });
    await expect.poll(figures, { timeout: 60_000 }).toContain('17件');
  });
  console.info(
    `longest tasks on a megabyte, ms: ${tasks
      .slice(0, 5)
      .map((each) => each.toFixed(0))
      .join(' ')}`,
  );
  expect(tasks[0]).toBeLessThan(50);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const last = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('djc-figure') ?? [])].some(
        ({ startContainer }) => startContainer.parentElement === document.querySelector('article p:last-child'),
      ),
    );
  await expect.poll(last, { timeout: 10_000 }).toBe(true);
});

test('a page that is no party-building news loads no recognizer', async () => {
  const own = await launchChromium();
  try {
    await own.open(`${site.origin}/other.html`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const target = own.browser.targets().find((each) => each.type() === 'service_worker');
    const worker = await target?.worker();
    const loaded = await worker?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded?.filter((name) => /wasm|tagger/u.test(name))).toEqual([]);
  } finally {
    await own.close();
  }
});
