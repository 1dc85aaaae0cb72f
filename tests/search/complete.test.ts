import { describe, expect, test } from 'vitest';
import { completeName } from '@/lib/search/complete-name';
import { completeQuery } from '@/lib/search/complete-query';
import type { Facet } from '@/lib/search/request';

const TAGS = [
  { name: '社区党建', count: 3 },
  { name: '机关党建', count: 9 },
  { name: '党建 引领', count: 5 },
  { name: 'GDP', count: 1 },
  { name: '重庆', count: 1 },
];

describe('a name is completed', () => {
  test.each([
    ['', '机关党建 党建 引领 社区党建 GDP 重庆'],
    ['党建', '机关党建 党建 引领 社区党建'],
    ['社区', '社区党建'],
    ['dj', '机关党建 党建 引领 社区党建'],
    ['djyl', '党建 引领'],
    ['j', '机关党建 党建 引领 社区党建'],
    ['dangjian', '机关党建 党建 引领 社区党建'],
    ['cq', '重庆'],
    ['zq', '重庆'],
    ['gd', '机关党建 GDP'],
    ['黨建', '机关党建 党建 引领 社区党建'],
    ['没有', ''],
  ])('%s → %s', (input, names) =>
    expect(
      completeName(input, TAGS)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names),
  );
});

describe('a query is completed', () => {
  const values = (facet: Facet) =>
    facet === 'tag' ? TAGS : facet === 'status' ? [{ name: 'verified', count: 2 }] : [];
  test.each([
    ['标', '标签:'],
    ['党建 gzf', '党建 工作法:'],
    ['党建 -标', '党建 -标签:'],
    ['标签:', '标签:机关党建 '],
    ['标签：djyl', '标签:"党建 引领" '],
    ['-状态:y', '-状态:已核 '],
  ])('%s → %s', (text, first) => {
    const { from, to, items } = completeQuery(text, text.length, values);
    expect(text.slice(0, from) + items[0]?.insert + text.slice(to)).toBe(first);
  });

  test('every filter is offered where nothing is typed, none inside of quotes', () => {
    expect(completeQuery('党建 ', 3, values).items).toHaveLength(9);
    expect(completeQuery('“党', 2, values).items).toEqual([]);
    expect(completeQuery('党建 机关', 2, values).items).toEqual([]);
  });
});
