import { expect, test } from 'vitest';
import { quotesOf } from '@/lib/text/quotes';

const quoted = (text: string) => quotesOf(text, { start: 0, end: text.length }).map((q) => text.slice(q.start, q.end));

test.each([
  ['推行“民需我为”工作法', ['“民需我为”']],
  ['他说:“推行‘四小工作法’好。”', ['“推行‘四小工作法’好。”', '‘四小工作法’']],
  ['"一号窗"和"五心"', ['"一号窗"', '"五心"']],
  ['“没有合上', []],
  ['《关于“三会一课”的意见》', ['《关于“三会一课”的意见》', '“三会一课”']],
  ['“甲《乙”丙》', ['“甲《乙”']],
])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));

test('depth counts the pairs around', () => {
  const text = '“甲‘乙’丙”‘丁’';
  expect(quotesOf(text, { start: 0, end: text.length }).map((q) => q.depth)).toEqual([0, 1, 0]);
});

test('a long run of openers stays linear', () => {
  const text = '“'.repeat(200_000);
  const start = performance.now();
  expect(quotesOf(text, { start: 0, end: text.length })).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
