import { expect, test } from 'vitest';
import { occurrencesOf } from '@/lib/text/occurrences';

test.each([
  ['青山局和青山局', ['青山局'], { 青山局: [0, 4] }],
  ['青山局党委', ['青山局', '青山局党委', '青山'], { 青山局: [0], 青山局党委: [0], 青山: [0] }],
  ['甲甲甲甲甲', ['甲甲'], { 甲甲: [0, 2] }],
  ['石桥', ['青山', '石桥镇', '桥'], { 青山: [], 石桥镇: [] }],
  ['', ['青山'], { 青山: [] }],
])('in %s: %j → %j', (text, names, places) => expect(Object.fromEntries(occurrencesOf(names, text))).toEqual(places));
