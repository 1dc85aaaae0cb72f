import { expect, test } from 'vitest';
import { countText, figureText } from '@/components/figure-text';
import type { Relation } from '@/lib/model/annotation';

test.each<[Relation, number, number, string, string]>([
  ['>', 100_000, 100_000, '宗', '超过 10万 宗'],
  ['~', 976_000, 976_000, '元', '约 97.6万 元'],
  ['<', 3, 3, '个工作日', '不足 3 个工作日'],
  ['=', 5000, 200_000, '元', '5,000至20万 元'],
  ['=', 98.5, 98.5, '%', '98.5%'],
  ['=', 150_000_000, 150_000_000, '元', '1.5亿 元'],
  ['~', 500_000_000, 500_000_000, '元', '约 5亿 元'],
  ['=', 12_345, 12_345, '人', '12,345 人'],
  ['=', 123_456_789, 123_456_789, '元', '123,456,789 元'],
  ['=', 0.3, 0.3, '', '0.3'],
])('%s %d..%d %s → %s', (relation, low, high, unit, text) => {
  expect(figureText({ relation, low, high, unit })).toBe(text);
});

test('counts have separators', () => {
  expect(countText(1204)).toBe('1,204');
});
