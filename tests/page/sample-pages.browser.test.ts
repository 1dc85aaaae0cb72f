/**
 * Sample pages of our own, one a kind, as both browsers read them. tests/pages/<kind>/article.json: the article's particulars.
 * article.txt, where there is one: every paragraph of the article; behind `? ` what may be read beside them (headline, byline,
 * editors, captions, buttons in their lines). Menus, lists of other articles, comments and footers are not read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleDraft } from '@/lib/model/article';
import { launchChromium, launchFirefox, type TestBrowser } from '@/tests/e2e/browsers';
import { type Site, serve } from '@/tests/e2e/serve';
import { bundled } from './harness';

const PAGES = 'tests/pages';
const KINDS = readdirSync(PAGES).filter((kind) => existsSync(`${PAGES}/${kind}/article.json`));
const READ_WHOLE = KINDS.filter((kind) => existsSync(`${PAGES}/${kind}/article.txt`));
const bare = (text: string) => text.replace(/\s/gu, '');

interface Reading {
  readonly article: ArticleDraft;
  /** What is marked. */
  readonly lines: readonly string[];
  /** What a clipping of the whole article holds. */
  readonly body: readonly string[];
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('%s', (_, launch) => {
  let site: Site;
  let driven: TestBrowser;
  let page: Page;
  let script: string;
  const readings = new Map<string, Promise<Reading>>();

  beforeAll(async () => {
    // without a charset: each page declares its own
    site = await serve({ folder: PAGES }, 0, { 'content-type': 'text/html' });
    driven = await launch({ extension: false });
    page = await driven.open('about:blank');
    script = await bundled(`
      import { articleOf } from '@/lib/page/article';
      import { bodyRangeOf } from '@/lib/page/article-body';
      import { readText } from '@/lib/page/text-map';
      export const read = () => {
        const whole = readText(document.body);
        const article = articleOf(document, 'https://www.example.cn/a/1.html', whole.text);
        const { start, end } = bodyRangeOf(document, whole, article.title) ?? { start: 0, end: 0 };
        return {
          article,
          lines: readText(document.body, 'article').text.split('\\n'),
          body: whole.text.slice(start, end).split('\\n'),
        };
      };
    `);
  });
  afterAll(async () => {
    await driven?.close();
    await site?.close();
  });

  function readingOf(kind: string): Promise<Reading> {
    const known = readings.get(kind);
    if (known) return known;
    const reading = page
      .goto(`${site.origin}/${kind}/index.html`, { waitUntil: 'domcontentloaded' })
      .then(() => page.evaluate(script))
      .then(() => page.evaluate<[], () => Reading>('djc.read()'));
    readings.set(kind, reading);
    return reading;
  }

  test.each(KINDS)('%s: the article’s particulars', async (kind) => {
    const { url, site: _site, ...read } = (await readingOf(kind)).article;
    expect(read).toEqual(JSON.parse(readFileSync(`${PAGES}/${kind}/article.json`, 'utf8')));
  });

  test.each(READ_WHOLE)('%s: the whole article and nothing around it', async (kind) => {
    const told = readFileSync(`${PAGES}/${kind}/article.txt`, 'utf8').trimEnd().split('\n');
    const paragraphs = told.filter((line) => !line.startsWith('? ')).map(bare);
    const beside = told.filter((line) => line.startsWith('? ')).map((line) => bare(line.slice(2)));
    const { lines, body } = await readingOf(kind);
    for (const read of [lines.map(bare), body.map(bare)]) {
      expect(read.filter((line) => paragraphs.includes(line))).toEqual(paragraphs);
      // a byline may be read in pieces, or with the buttons that stand in its line
      const around = read.filter((line) => line !== '' && !paragraphs.includes(line));
      expect(around.filter((line) => !beside.some((known) => known.includes(line) || line.includes(known)))).toEqual(
        [],
      );
    }
  });
});
