import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, overlaps } from '@/lib/model/annotation';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const HAN = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((unit) => String.fromCodePoint(unit));
const WORDS =
  '市委 公安局 党支部 工作法 品牌 创建 由 和 与 的 万 余 近 一 两 半 个 名 元 % 第三 “ ” ‘ ’ 「 」 《 》 （ ） 、 ， 。 ： \n'.split(
    ' ',
  );
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: HAN, maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom(
    '😀',
    '👨‍👩‍👧',
    '\ud83d',
    '\ude00',
    '\u200b',
    '\u0000',
    '\u0007',
    '\ufffe',
    'ＡＢ',
    '12.5',
    '３万',
    'km/h',
    '\r\n',
    '\u2028',
  ),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
/** Up to 100,000 UTF-16 units: a page of pieces, told again. */
const longText = fc
  .tuple(fc.array(piece, { minLength: 20, maxLength: 200 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([pieces, length]) => {
    const once = `${pieces.join('')}甲`;
    return once.repeat(Math.ceil(length / once.length)).slice(0, length);
  });

test('annotations are sorted, in bounds, apart within a kind, and show their slice', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (source, isWarm) => {
      keepsLaws(source, isWarm);
    }),
    { numRuns: 200 },
  );
});

test('long texts keep the same laws', () => {
  fc.assert(
    fc.property(longText, fc.boolean(), (source, isWarm) => {
      keepsLaws(source, isWarm);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('the same input gives the same output', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (source, isWarm) => {
      const options = isWarm ? { segmenter: jiebaSegmenter } : {};
      expect(recognize(source, options)).toEqual(recognize(source, options));
    }),
    { numRuns: 50 },
  );
});

describe('time grows with the text', () => {
  const RUNS = '一 “ 1 市委 公安局 “” “一 《》 （ 万 第 第一 与 2.5 A 😀'.split(' ');

  // On a quiet machine a run of 100,000 takes 2 s at most. A quadratic step takes a hundred times as long for ten times the text.
  test.each([...RUNS, '\n', '\ud83d', '市委、', '“甲”工作法', '党支部“一”'])(
    'a run of %j',
    (unit) => {
      const [short, long] = [10_000, 100_000].map((length) => fastest(unit.repeat(Math.ceil(length / unit.length))));
      expect(long).toBeLessThan(10_000);
      // below this the clock says more about the machine than about the text
      expect(long).toBeLessThan(Math.max(15 * (short ?? 0), 600));
    },
    60_000,
  );
});

function keepsLaws(source: string, isWarm: boolean): void {
  const { annotations } = recognize(source, isWarm ? { segmenter: jiebaSegmenter } : {});
  expect(annotations.filter(({ start, end }) => !(0 <= start && start < end && end <= source.length))).toEqual([]);
  expect(annotations.filter((a) => source.slice(a.start, a.end) !== a.text)).toEqual([]);
  expect(annotations.filter((a, i) => a.start < (annotations[i - 1]?.start ?? 0))).toEqual([]);
  for (const kind of KINDS) {
    const same = annotations.filter((a) => a.kind === kind);
    expect(same.filter((a, i) => same[i + 1] && overlaps(a, same[i + 1] ?? a))).toEqual([]);
  }
}

/** The quickest of two: the first may compile, or wait for the machine. */
function fastest(source: string): number {
  const times = [0, 1].map(() => {
    const start = performance.now();
    recognize(source);
    return performance.now() - start;
  });
  return Math.min(...times);
}
