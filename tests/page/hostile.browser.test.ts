/** Pages that fight back, with the built extension in a real Chromium: nothing is executed or saved, nothing hangs. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { openPopup } from '@/tests/e2e/journey';
import { readMarks } from '@/tests/e2e/marks';
import { field, named, press } from '@/tests/e2e/named';
import { select } from '@/tests/e2e/pointer';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const articleWith = (more: string) => `<article><h1>党建引领小区治理</h1><p>${PASSAGE}</p>${more}</article>`;
const ARTICLE = articleWith('');
const html = (body: string, head = '<title>党建引领小区治理</title>') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const script = (code: string) => `<script>${code}</script>`;

/** Each is a page on which the passage is marked all the same. */
const PAGES: Readonly<Record<string, string>> = {
  'scripts that redefine prototypes': html(
    ARTICLE,
    `<title>党建引领小区治理</title>${script(`
      for (const type of [Array, Map, Set, String, Node, Element, Range, Document, Highlight, HighlightRegistry, StaticRange])
        for (const name of Object.getOwnPropertyNames(type.prototype))
          if (/^(?:push|map|filter|get|set|has|slice|match|firstChild|nextSibling|textContent|getAttribute|createRange|matches)$/.test(name))
            Object.defineProperty(type.prototype, name, { configurable: true, get() { window.caught = new Error().stack; throw new Error('redefined'); } });
      window.getComputedStyle = () => { throw new Error('redefined'); };
      window.requestIdleCallback = () => {};
    `)}`,
  ),
  'fields and images named like properties': html(
    `<form id="f">${[
      'firstChild',
      'nextSibling',
      'parentNode',
      'localName',
      'nodeType',
      'shadowRoot',
      'getAttribute',
      'hasAttribute',
      'textContent',
      'ownerDocument',
      'clientHeight',
      'id',
      'closest',
      'querySelector',
    ]
      .map((name) => `<input name="${name}" style="display:none">`)
      .join(
        '',
      )}${ARTICLE}</form>${['title', 'body', 'activeElement'].map((name) => `<img name="${name}" alt="">`).join('')}`,
  ),
  'a flood of mutations': html(
    `${ARTICLE}<nav id="flood"></nav>${script(`
      setInterval(() => {
        const flood = document.getElementById('flood');
        flood.replaceChildren(...Array.from({ length: 200 }, (_, i) => Object.assign(document.createElement('i'), { textContent: '水' + i + Math.random() })));
        flood.className = 'c' + Math.random();
      }, 4);
    `)}`,
  ),
  'five megabytes in one node': html(articleWith(`<p>${'党员进社区服务群众，'.repeat(175_000)}</p>`)),
  'fifty thousand nodes': html(articleWith(`<p>${'<span>党员<b>服务</b></span>'.repeat(12_500)}</p>`)),
  // Chromium itself crashes at a depth of 1500
  'elements five hundred deep': html(
    `${ARTICLE}${script(`
      let at = document.body;
      for (let depth = 0; depth < 500; depth++) at = at.appendChild(document.createElement(depth % 2 ? 'div' : 'span'));
      at.textContent = '底';
    `)}`,
  ),
  'quotes that never close': html(articleWith(`<p>${'党建“《（“'.repeat(10_000)}</p>`)),
  'bidi and zero-width characters': html(
    `<article><h1>党建引领小区治理</h1><p>青山\u200b街道\u202e党工委\u202c推行“六\ufeff步”工作法，累计办结实事3\u20600\u200b0件。</p><p>${'党建\u202e\u200f\u2067'.repeat(20_000)}</p></article>`,
  ),
  'a page that clears the highlights all the time': html(
    `${ARTICLE}${script(`setInterval(() => { CSS.highlights.clear(); }, 1500)`)}`,
  ),
  'frames that frame themselves': html(
    `${ARTICLE}<iframe src="about:blank" hidden></iframe>${script(`
      let inner = document;
      for (let depth = 0; depth < 30; depth++) {
        const frame = inner.createElement('iframe');
        inner.body.append(frame);
        inner = frame.contentDocument;
        inner.body.append('框');
      }
    `)}`,
  ),
};

const address = (name: string) => `/${Object.keys(PAGES).indexOf(name)}.html`;
const INJECTION = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

let site: Site;
let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  site = await serve({
    ...Object.fromEntries(Object.entries(PAGES).map(([name, body]) => [address(name), body])),
    '/plain.html': html(ARTICLE),
    '/markup.html': html(
      `<article><h1>${escaped(INJECTION)}党建</h1><p>来源：${escaped(INJECTION)}</p><p>${PASSAGE}${escaped(INJECTION)}</p></article>`,
      `<title>${escaped(`javascript:window.pwned=1 党建${INJECTION}`)}</title>
      <meta name="source" content="${escaped(INJECTION)}"><meta name="author" content="${escaped(INJECTION)}">
      <meta property="og:title" content="${escaped(INJECTION)}"><link rel="canonical" href="javascript:window.pwned=1">`,
    ),
  });
  driven = await launchChromium();
});
afterAll(async () => {
  await driven.close();
  await site.close();
});
afterEach(() => page.close());

/** The marked figures, read in a world of its own: what the page has redefined does not reach it. */
async function figuresApart(): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `[...(CSS.highlights.get('djc-figure') ?? [])].map((piece) => {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        return range.toString();
      }).join('')`,
    });
    return String(result.value ?? '');
  } finally {
    await session.detach();
  }
}

async function expectNothingSaved(): Promise<void> {
  const popup = await openPopup(driven);
  await press(popup, 'tab', '案例');
  await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('还没有');
  await popup.close();
}

describe('the article is marked, and the page goes on', () => {
  test.each(Object.keys(PAGES))('%s', async (name) => {
    page = await driven.browser.newPage();
    await page.goto(`${site.origin}${address(name)}`);
    await expect
      .poll(async () => (await figuresApart()).replace(/[\u200b\u2060]/gu, ''), { timeout: 60_000 })
      .toContain('300件');
    // a page that hangs answers nothing
    const asked = performance.now();
    expect(await page.evaluate('1 + 1')).toBe(2);
    expect(performance.now() - asked).toBeLessThan(5000);
    // no script of the page was called by the extension, whose own world has prototypes of its own
    expect(await page.evaluate(() => String(Reflect.get(window, 'caught') ?? ''))).not.toContain('extension');
  });
});

test('forged events at toolbar and card press nothing', async () => {
  page = await driven.open(`${site.origin}/plain.html`);
  await expect.poll(async () => (await readMarks(page)).figure, { timeout: 15_000 }).toContain('300件');
  await select(page, PASSAGE);
  await named(page, 'button', '剪报');
  const forge = () =>
    page.evaluate(() => {
      const host = document.querySelector('dangjian-clipper');
      const { left = 0, top = 0 } = document.querySelector('article p')?.getBoundingClientRect() ?? {};
      for (const target of [host, document.body, document, window]) {
        for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
          target?.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: left + 30, clientY: top + 40 }),
          );
        for (const key of ['Enter', ' ', 's'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ctrlKey: true }));
      }
      return { isClosed: host?.shadowRoot === null };
    });
  expect(await forge()).toEqual({ isClosed: true });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await press(page, 'button', '剪报');
  await field(page, '标签');
  await forge();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await expectNothingSaved();
});

test('forged messages save nothing and open nothing', async () => {
  page = await driven.open(`${site.origin}/plain.html`);
  await expect.poll(async () => (await readMarks(page)).figure, { timeout: 15_000 }).toContain('300件');
  const reach = await page.evaluate((passage) => {
    const draft = { article: { url: location.href, title: 't', site: 'localhost' }, quote: { exact: passage } };
    for (const type of [
      'saveClipping',
      'markPage',
      'revealRange',
      'clippingsChanged',
      'pageReport',
      'changeDictionary',
    ]) {
      const message = { id: 1, type, data: draft, timestamp: Date.now() };
      window.postMessage(message, '*');
      window.postMessage({ message, namespace: 'webext' }, '*');
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent(type, { detail: message }));
    }
    const { chrome } = window as Window & { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage;
  }, PASSAGE);
  expect(reach).toBe('undefined');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect((await readMarks(page)).figure).toContain('300件');
  await expectNothingSaved();
});

test('markup in every field is shown as text', async () => {
  page = await driven.open(`${site.origin}/markup.html`);
  await expect.poll(async () => (await readMarks(page)).figure, { timeout: 15_000 }).toContain('300件');
  await select(page, PASSAGE);
  await press(page, 'button', '剪报');
  await field(page, '标签');
  await page.keyboard.type(INJECTION);
  await page.keyboard.press('Enter');
  await press(page, 'button', '保存');
  await named(page, 'button', '关闭');
  const popup = await openPopup(driven);
  await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('onerror');
  await press(popup, 'tab', '案例');
  await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('六步');
  for (const each of [page, popup]) {
    expect(await each.evaluate(() => [Reflect.has(window, 'pwned'), document.querySelector('img[onerror]')])).toEqual([
      false,
      null,
    ]);
  }
  const links = await popup.evaluate(() => [...document.links].map(({ protocol }) => protocol));
  expect(links).not.toContain('javascript:');
  await popup.close();
});
