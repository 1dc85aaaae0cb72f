/** The article's particulars on sample pages of our own, one a kind: tests/pages/<kind>/index.html and article.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPageReader, type PageReader } from './metadata-pages';

const ROOT = new URL('../pages', import.meta.url).pathname;
const kinds = readdirSync(ROOT).filter((kind) => existsSync(`${ROOT}/${kind}/article.json`));

let reader: PageReader;
beforeAll(async () => {
  reader = await openPageReader();
});
afterAll(() => reader?.close());

test.each(kinds)('%s', async (kind) => {
  const { url, site, ...read } = await reader.read(`${ROOT}/${kind}/index.html`);
  expect(read).toEqual(JSON.parse(readFileSync(`${ROOT}/${kind}/article.json`, 'utf8')));
});
