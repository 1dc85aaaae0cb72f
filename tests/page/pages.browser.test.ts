/**
 * Sample pages, a folder a kind: each is read as its `text.txt` says and marked as its `marks.txt` says by the built
 * extension in both browsers, which changes nothing in it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inBothBrowsers } from '@/tests/e2e/both-browsers';
import { type Site, serve } from '@/tests/e2e/serve';
import { bundled } from './harness';

const PAGES = 'tests/pages';
const KINDS = readdirSync(PAGES).filter((name) => existsSync(`${PAGES}/${name}/marks.txt`));
const linesOf = (file: string) => readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n');

let site: Site;
let script: string;

beforeAll(async () => {
  // without a charset: each page declares its own
  site = await serve({ folder: PAGES }, 0, { 'content-type': 'text/html' });
  script = await bundled(`
    import { readText } from '@/lib/page/text-map';
    export const read = () => readText(document.body, 'article');
    /** Every character's place leads back to it and shows it. */
    export const astray = (map) => [...map.text].flatMap((character, start) => {
      if (character === '\\n') return [];
      const [range] = map.rangesOf({ start, end: start + 1 });
      const shown = range?.startContainer.data.slice(range.startOffset, range.endOffset);
      return shown === character && map.offsetOf(range.startContainer, range.startOffset) === start ? [] : [start + character];
    });
  `);
});
afterAll(() => site.close());

/** What is painted in the page and its frames: kind and text, pieces that follow one another as one. */
async function marksOf(page: Page): Promise<string[]> {
  const all = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() =>
        ['organization', 'method', 'figure'].flatMap((kind) =>
          [...(CSS.highlights.get(`djc-${kind}`) ?? [])]
            // each in its own document, whichever registries hold it
            .filter(({ startContainer }) => startContainer.ownerDocument === document)
            .map(({ startContainer, startOffset, endOffset }) =>
              [kind, startContainer.textContent?.slice(startOffset, endOffset)].join(' '),
            ),
        ),
      ),
    ),
  );
  return all.flat();
}

/** Marks are painted a piece a text node: names that run over several are compared letter by letter. */
function letters(marks: readonly string[]): Record<string, string> {
  const kinds = ['organization', 'method', 'figure'];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      marks
        .filter((mark) => mark.startsWith(`${kind} `))
        .map((mark) => mark.slice(kind.length + 1))
        .join('')
        .replace(/[\u00ad\u200b]/gu, ''),
    ]),
  );
}

inBothBrowsers((driven) => {
  describe.each(KINDS)('%s', (kind) => {
    let page: Page;
    beforeAll(async () => {
      page = await driven().browser.newPage();
      await page.evaluateOnNewDocument(() => {
        addEventListener('load', () => {
          const changes: string[] = [];
          Reflect.set(window, 'changes', changes);
          new MutationObserver((records) => {
            for (const { type, target } of records) changes.push(`${type} ${target.nodeName}`);
          }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        });
      });
      await page.goto(`${site.origin}/${kind}/index.html`);
    });
    afterAll(() => page.close());

    test('is marked where a reader would want it, and unharmed', async () => {
      const wanted = letters(linesOf(`${PAGES}/${kind}/marks.txt`));
      await expect.poll(async () => letters(await marksOf(page)), { timeout: 15_000 }).toEqual(wanted);
      expect(await page.evaluate(() => Reflect.get(window, 'changes'))).toEqual([]);
    });

    test('reads as it is seen, and every character leads back to its place', async () => {
      await page.evaluate(script);
      const text = await page.evaluate<[], () => string>('djc.read().text');
      expect(text.split('\n')).toEqual(linesOf(`${PAGES}/${kind}/text.txt`));
      expect(await page.evaluate('djc.astray(djc.read())')).toEqual([]);
    });
  });
});
