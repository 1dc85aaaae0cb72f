import { expect, test } from 'vitest';
import { excerpt } from '@/components/library/excerpt';

test.each([
  ['一年办理十万余宗业务。', undefined, '一年办理十万余宗业务。'],
  ['一年办理\n  十万余宗', undefined, '一年办理 十万余宗'],
  ['一二三四五六七八九十一二三四五六七八九十红堤连心', 20, '四五六七八九十红堤连心'],
  ['红堤连心', 0, '红堤连心'],
  [`${'𠮷'.repeat(10)}红堤`, 20, '𠮷𠮷𠮷𠮷红堤'],
])('%s, hit at %s → %s', (passage, start, text) => {
  expect(excerpt(passage, start === undefined ? undefined : { start }).text).toBe(text);
});
