import { expect, test } from 'vitest';
import { readChineseNumber } from '@/lib/recognize/figure/chinese-numeral';

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['一百一十五', 115],
  ['一百五', 150],
  ['三千', 3000],
  ['一万', 10_000],
  ['百万', 1_000_000],
  ['三万五', 35_000],
  ['一千二百万', 12_000_000],
  ['三亿五千万', 350_000_000],
  ['万亿', 1e12],
  ['两万五千', 25_000],
])('%s is %d', (run, value) => expect(readChineseNumber(run)).toEqual({ low: value, high: value, isVague: false }));

test.each([
  ['十几', 10],
  ['几十', 10],
  ['几百万', 1_000_000],
  ['数十', 10],
])('%s is at least %d', (run, low) => expect(readChineseNumber(run)).toEqual({ low, high: low, isVague: true }));

test.each([
  ['两三', 2, 3],
  ['七八十', 70, 80],
  ['十二三', 12, 13],
  ['三五', 3, 5],
  ['五六万', 50_000, 60_000],
])('%s is %d to %d', (run, low, high) => expect(readChineseNumber(run)).toEqual({ low, high, isVague: false }));

test.each(['二〇一八', '五一', '一一', '三九', '百百', '百千', '万千', '千百', '一二三', '一'.repeat(100)])(
  '%s is no number',
  (run) => expect(readChineseNumber(run)).toBeUndefined(),
);
