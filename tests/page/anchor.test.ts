import { expect, test } from 'vitest';
import { anchor, quoteOf } from '@/lib/page/anchor';

const TEXT = '一社区成立议事会。\n二社区成立议事会。\n三社区成立议事会。\n办结三百件。';

function saved(passage: string, from = 0) {
  const start = TEXT.indexOf(passage, from);
  const position = { start, end: start + passage.length };
  return { quote: quoteOf(TEXT, position), position };
}

test('a quote holds the passage and up to 32 units at either side', () => {
  const long = 'ab'.repeat(100);
  const { exact, prefix, suffix } = quoteOf(long, { start: 100, end: 110 });
  expect([exact, prefix.length, suffix.length]).toEqual(['ababababab', 32, 32]);
  expect(quoteOf(TEXT, { start: 0, end: 2 })).toEqual({ exact: '一社', prefix: '', suffix: TEXT.slice(2, 34) });
});

test.each([
  ['unchanged', (text: string) => text],
  ['text before it', (text: string) => `新增的导语。\n${text}`],
  ['what precedes is gone', (text: string) => text.slice(TEXT.indexOf('二社区'))],
  ['the same words before it', (text: string) => `成立议事会\n${text}`],
])('a repeated passage is found at its own place: %s', (_, change) => {
  const { quote, position } = saved('成立议事会', TEXT.indexOf('二社区'));
  const text = change(TEXT);
  const start = text.indexOf('二社区') + 3;
  expect(anchor(text, quote, position)).toEqual({ start, end: start + 5, isChanged: false });
});

test('where surroundings say nothing, the nearest place counts', () => {
  const quote = { exact: '好', prefix: '', suffix: '' };
  expect(anchor('好一二三好', quote, { start: 3, end: 4 })).toEqual({ start: 4, end: 5, isChanged: false });
});

test.each([
  ['its words are gone', '另一篇文章。', '办结三百件'],
  ['a few words, one of them changed', TEXT.replace('三百', '四百'), '办结三百件'],
])('not found: %s', (_, text, passage) => {
  const { quote, position } = saved(passage);
  expect(anchor(text, quote, position)).toBeUndefined();
});

test('an empty quote stands nowhere', () => {
  expect(anchor(TEXT, { exact: '', prefix: '', suffix: '' }, { start: 0, end: 0 })).toBeUndefined();
});
