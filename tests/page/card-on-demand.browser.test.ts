/** Card and toolbar are a module of their own: loaded at the first act, on any page, for the extension alone. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox, type TestBrowser } from '@/tests/e2e/browsers';
import { marksOf, readMarks } from '@/tests/e2e/marks';
import { field, named, press } from '@/tests/e2e/named';
import { select } from '@/tests/e2e/pointer';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head>
  <body><article><p>${PASSAGE}</p></article></body></html>`;

/** Nothing may be loaded, framed or sent, no script of the page runs, and no string may become one. */
const STRICT = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'sandbox allow-same-origin',
  ].join('; '),
};

let strict: Site;
let site: Site;
beforeAll(async () => {
  strict = await serve({ '/news.html': PAGE }, 0, STRICT);
  site = await serve({ '/news.html': PAGE });
});
afterAll(() => Promise.all([strict.close(), site.close()]));

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('in %s', (_, launch) => {
  let driven: TestBrowser;
  beforeAll(async () => {
    driven = await launch();
  });
  afterAll(() => driven.close());

  test('they come on a page whose policy allows nothing', async () => {
    const page = await driven.open(`${strict.origin}/news.html`);
    await marksOf(page);
    await select(page, PASSAGE);
    await press(page, 'button', '剪报');
    await field(page, '标签');
    await press(page, 'button', '保存');
    await named(page, 'button', '关闭');
  });

  test('the page is not told under which address they were loaded', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await select(page, PASSAGE);
    await named(page, 'button', '剪报');
    const known = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
    expect(known.filter((name) => name.includes('extension'))).toEqual([]);
  });
});

describe('in Chromium', () => {
  let driven: TestBrowser;
  let page: Page;
  beforeEach(async () => {
    driven = await launchChromium();
    page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    return () => driven.close();
  });

  test('a page that imports the module itself gets a copy without any access to the extension', async () => {
    const opened = await page.evaluate(`(async () => {
      const before = Object.keys(globalThis);
      const { default: createDesk } = await import('${driven.extensionOrigin}/card.js');
      createDesk(new AbortController().signal, {}).openCard({
        anchor: () => ({ left: 0, top: 0, width: 0, height: 0 }),
        passage: 'x',
        proposal: { annotations: [], organizations: [], methods: [] },
        onSave: async () => ({ outcome: 'failed', reason: '' }),
        onChangeNames: async () => ({ outcome: 'failed', reason: '' }),
      }, Promise.resolve({ tags: [], organizations: [], methods: [] }));
      return {
        added: Object.keys(globalThis).filter((name) => !before.includes(name)),
        api: typeof globalThis.chrome?.runtime?.sendMessage,
      };
    })()`);
    expect(opened).toEqual({ added: [], api: 'undefined' });
    await press(page, 'button', '保存');
    const popup = await driven.openExtensionPage('popup.html');
    await press(popup, 'tab', '案例');
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('还没有');
  });

  const id = () => new URL(driven.extensionOrigin).host;
  const gone = () => expect.poll(async () => (await readMarks(page)).figure, { timeout: 10_000 }).toEqual([]);
  const elements = () => page.evaluate(() => document.documentElement.children.length);

  test('once the extension was updated, the marks go, and selecting tells why nothing comes', async () => {
    await driven.browser.uninstallExtension(id());
    await driven.browser.installExtension('.output/chrome-mv3');
    await gone();
    expect(await elements()).toBe(2);
    await select(page, PASSAGE);
    const alert = await named(page, 'alert', '');
    expect(await alert.evaluate((line) => line.textContent)).toBe('党建剪报刚更新过。请刷新本页再剪。');
  });

  test('an open card outlives the update, so that what was typed can be copied', async () => {
    await select(page, PASSAGE);
    await press(page, 'button', '剪报');
    await field(page, '标签');
    await page.keyboard.type('社区治理');
    await driven.browser.uninstallExtension(id());
    await gone();
    const alert = await named(page, 'alert', '');
    expect(await alert.evaluate((line) => line.textContent)).toContain('不能再保存');
    expect(await (await field(page, '标签')).evaluate((tags) => (tags as HTMLInputElement).value)).toBe('社区治理');
    await press(page, 'button', '取消');
    await expect.poll(elements).toBe(2);
  });

  test('once the extension was removed, selecting says nothing', async () => {
    await driven.browser.uninstallExtension(id());
    await gone();
    await select(page, PASSAGE);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await elements()).toBe(2);
  });
});
