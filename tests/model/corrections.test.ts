import { expect, test } from 'vitest';
import { corrected, forgotten, isCorrections, NO_CORRECTIONS } from '@/lib/model/corrections';

const at = { site: 'example.cn', url: 'https://example.cn/1.html' };
const source = { take: 'label', label: '供稿单位' } as const;

test('a correction counts for its page and its site, and is forgotten with them', () => {
  const known = corrected(NO_CORRECTIONS, { ...at, rules: { source }, page: { source: '区委组织部', author: null } });
  expect(known).toEqual({
    sites: { 'example.cn': { source } },
    pages: { 'https://example.cn/1.html': { source: '区委组织部', author: null } },
  });
  expect(isCorrections(known)).toBe(true);
  expect(forgotten(known, at.site, at.url)).toEqual(NO_CORRECTIONS);
});

test('rules of a site add up; what is said of a page is what was said last', () => {
  const first = corrected(NO_CORRECTIONS, { ...at, rules: { source }, page: { source: '区委组织部' } });
  const author = { take: 'nothing', not: 'admin' } as const;
  const second = corrected(first, { ...at, rules: { author }, page: { author: null } });
  expect(second.sites['example.cn']).toEqual({ source, author });
  expect(second.pages[at.url]).toEqual({ author: null });
});

test('of many pages the oldest are forgotten', () => {
  let known = NO_CORRECTIONS;
  for (let i = 0; i < 600; i++)
    known = corrected(known, {
      site: 'example.cn',
      url: `https://example.cn/${i}`,
      rules: {},
      page: { source: `${i}` },
    });
  expect(Object.keys(known.pages)).toHaveLength(500);
  expect(known.pages['https://example.cn/599']).toEqual({ source: '599' });
});

test.each([
  [{ sites: { a: { source: { take: 'somewhere' } } }, pages: {} }],
  [{ sites: { a: { colour: source } }, pages: {} }],
  [{ sites: {}, pages: { a: { title: 3 } } }],
  [{ sites: [] }],
  [null],
])('%j is none', (value) => expect(isCorrections(value)).toBe(false));
