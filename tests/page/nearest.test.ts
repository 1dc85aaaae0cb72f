import { expect, test } from 'vitest';
import { anchor, nearestTo } from '@/lib/page/anchor';

const PASSAGE = '石桥街道推行楼栋议事，半年来办结诉求三百余件，居民满意度明显提高。';
const quote = { exact: PASSAGE, prefix: '', suffix: '' };
const around = (words: string) => `云州市基层党建动态。${words}下一步，将推广到全部社区。`;

test('what was rewritten beyond recognition is offered, not taken', () => {
  const rewritten = '石桥街道把楼栋议事办到家门口，一年办结诉求八百多件，居民满意度又有提高。';
  const text = around(rewritten);
  expect(anchor(text, quote, { start: 9, end: 9 + PASSAGE.length })).toBeUndefined();
  const nearest = nearestTo(text, quote);
  const found = nearest && text.slice(nearest.start, nearest.end);
  expect(found).toContain('办结诉求八百多件');
  expect(rewritten).toContain(found?.slice(1, -1));
});

test('nothing is offered where nothing is like it', () => {
  expect(nearestTo(around('明天多云，最高气温十二度，适合出门。'), quote)).toBeUndefined();
});
