/** The card on pages whose style spares nothing, in narrow and low windows: as on a plain page, and inside the window. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { field, named, press } from '@/tests/e2e/named';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';

const STYLES: Readonly<Record<string, string>> = {
  plain: '',
  everything:
    '* { all: unset !important; font: 40px/3 serif !important; color: lime !important; direction: rtl !important; letter-spacing: 9px !important }',
  host: 'dangjian-clipper, html > :nth-child(3) { display: none !important; opacity: 0 !important; width: 9px !important; transform: scale(3) !important }',
  root: 'html { font-size: 80px; zoom: 1.5; line-height: 4; text-transform: uppercase; cursor: wait; user-select: none; pointer-events: none; text-align: right }',
  moved: 'html { transform: translateX(200px) scale(0.7); filter: grayscale(1); perspective: 100px } body { zoom: 2 }',
  rtl: 'html { direction: rtl; writing-mode: vertical-rl }',
  covered: 'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 60%) }',
};

const page = (style: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title><style>${style}</style></head>
  <body><article><p>${PASSAGE}</p></article></body></html>`;

let site: Site;
let driven: TestBrowser;

beforeAll(async () => {
  site = await serve(Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [`/${name}.html`, page(style)])));
  driven = await launchChromium();
});
afterAll(async () => {
  await driven.close();
  await site.close();
});

async function openCard(name: string, width: number, height: number): Promise<Page> {
  const opened = await driven.open(`${site.origin}/${name}.html`);
  await opened.setViewport({ width, height });
  await expect
    .poll(() => opened.evaluate(() => CSS.highlights.get('djc-figure')?.size), { timeout: 15_000 })
    .toBeGreaterThan(0);
  await opened.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article p') ?? document));
  await press(opened, 'button', '剪报');
  await field(opened, '标签');
  return opened;
}

/** Its place and what a style of the page would have changed; `isOnTop` where the page has put nothing above it. */
async function looksOf(opened: Page) {
  const card = await named(opened, 'dialog', '剪报');
  const box = await card.boundingBox();
  if (!box) throw new Error('The card has no box.');
  const style = await card.evaluate((element) => {
    const { fontSize, lineHeight, color, direction, letterSpacing, textTransform, textAlign, writingMode, cursor } =
      getComputedStyle(element);
    return { fontSize, lineHeight, color, direction, letterSpacing, textTransform, textAlign, writingMode, cursor };
  });
  const isOnTop = await opened.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.localName === 'dangjian-clipper',
    box.x + box.width / 2,
    box.y + 20,
  );
  return { box, style, isOnTop };
}

function isInside({ x, y, width, height }: { x: number; y: number; width: number; height: number }, window: number[]) {
  const [right = 0, bottom = 0] = window;
  return x >= 0 && y >= 0 && x + width <= right && y + height <= bottom;
}

test.each(Object.keys(STYLES).filter((name) => name !== 'plain'))('on a page styled by %s', async (name) => {
  const plain = await openCard('plain', 1000, 800);
  const expected = await looksOf(plain);
  await plain.close();
  const opened = await openCard(name, 1000, 800);
  const { box, style, isOnTop } = await looksOf(opened);
  if (process.env.PICTURES) await opened.screenshot({ path: `${process.env.PICTURES}/card-${name}.png` });
  expect(style).toEqual(expected.style);
  expect(Math.abs(box.width - expected.box.width)).toBeLessThan(1);
  expect(Math.abs(box.height - expected.box.height)).toBeLessThan(1);
  expect(isInside(box, [1000, 800])).toBe(true);
  expect(isOnTop).toBe(true);
  await opened.close();
});

test.each([
  ['320 pixels wide', 320, 568],
  ['at 200 %', 640, 400],
  ['at 400 %', 320, 256],
])('in a window %s it is inside, and can be saved', async (_, width, height) => {
  const opened = await openCard('plain', width, height);
  const { box } = await looksOf(opened);
  if (process.env.PICTURES) await opened.screenshot({ path: `${process.env.PICTURES}/card-${width}-${height}.png` });
  expect(isInside(box, [width, height])).toBe(true);
  const save = await (await named(opened, 'button', '保存')).boundingBox();
  expect(save && isInside(save, [width, height])).toBe(true);
  await press(opened, 'button', '保存');
  await named(opened, 'button', '关闭');
  await opened.close();
});
