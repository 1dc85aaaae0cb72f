import { expect, test } from 'vitest';
import { isFiltering } from '@/components/popup/library-view';

test.each([
  [{ text: '' }, false],
  [{ text: '  ' }, false],
  [{ text: '堤' }, true],
  [{ text: '', tag: '防汛' }, true],
])('%j filters: %s', (filter, expected) => {
  expect(isFiltering(filter)).toBe(expected);
});
