import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksPartyBuilding } from '@/lib/text/party-building';

const SHARED = '../shared';
const isThere = ['corpus/articles', 'pages', 'ner'].every((folder) => existsSync(join(SHARED, folder)));
if (!isThere) console.warn('跳过：../shared 不在，未核对党建网页的判断。');

interface Page {
  readonly title: string;
  readonly text: string;
}

const PARTY_PAGES = ['law-01.html', 'nju-01.html'];

describe.skipIf(!isThere)('on the shared texts', () => {
  const articles = isThere ? listed('corpus/articles', '.txt').map(articleOf) : [];
  const saved = isThere ? listed('pages', '.html').map((name) => ({ name, ...savedPage(name) })) : [];
  const news = isThere ? listed('ner', '.jsonl').flatMap(newsPages) : [];

  test('recall: nearly every article', () => {
    expect(articles.filter(looks).length / articles.length).toBeGreaterThanOrEqual(0.98);
  });

  test('every saved page', () => {
    expect(saved.filter(looks).map(({ name }) => name)).toEqual(PARTY_PAGES);
  });

  test('precision against pages made of general news', () => {
    const right = articles.filter(looks).length;
    const wrong = news.filter(looks).length;
    expect(news.length).toBeGreaterThan(500);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
  });
});

function looks({ title, text }: Page): boolean {
  return looksPartyBuilding(title, text);
}

function listed(folder: string, extension: string): string[] {
  return readdirSync(join(SHARED, folder)).filter((name) => name.endsWith(extension));
}

function articleOf(name: string): Page {
  const text = readFileSync(join(SHARED, 'corpus/articles', name), 'utf8');
  return { title: text.trimStart().split('\n')[0] ?? '', text };
}

/** With menus and footers, as no reader of pages would be so careless to hand them over: the harder question. */
function savedPage(name: string): Page {
  const html = readFileSync(join(SHARED, 'pages', name), 'utf8');
  const title = /<title[^>]*>([^<]*)/iu.exec(html)?.[1] ?? '';
  const text = html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<(script|style|noscript|head|textarea|select|form)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/<[^>]+>/gu, '\n')
    .replace(/\s*\n\s*/gu, '\n');
  return { title: title.trim(), text };
}

/** 15 to 30 sentences that follow one another; the counts repeat, so that every run makes the same pages. */
function newsPages(name: string): Page[] {
  const sentences = readFileSync(join(SHARED, 'ner', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): string => JSON.parse(line).text);
  const pages: Page[] = [];
  for (let start = 0; start < sentences.length; ) {
    const count = 15 + ((pages.length * 7) % 16);
    const text = sentences.slice(start, start + count).join('\n');
    pages.push({ title: text.slice(0, 24), text });
    start += count;
  }
  return pages;
}
