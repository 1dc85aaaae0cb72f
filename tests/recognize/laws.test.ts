import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, overlaps } from '@/lib/model/annotation';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const piece = fc.oneof(
  fc.constantFrom(
    '市委',
    '公安局',
    '“',
    '”',
    '工作法',
    '党支部',
    '万',
    '余',
    '一',
    '个',
    '由',
    '和',
    '与',
    '。',
    '\n',
    '《',
    '》',
    '第三',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((c) => String.fromCodePoint(c)), maxLength: 8 }),
  fc.constantFrom('😀', '\u200b', '\u0000', 'ＡＢ', '12.5', '３万'),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('annotations are sorted, in bounds, apart within a kind, and show their slice', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (source, warm) => {
      const { annotations } = recognize(source, warm ? { segmenter: jiebaSegmenter } : {});
      for (const a of annotations) expect(source.slice(a.start, a.end)).toBe(a.text);
      expect(annotations).toEqual(annotations.toSorted((a, b) => a.start - b.start));
      for (const kind of KINDS) {
        const same = annotations.filter((a) => a.kind === kind);
        for (const [i, a] of same.entries()) {
          const next = same[i + 1];
          expect(next !== undefined && overlaps(a, next)).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the same input gives the same output', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(recognize(source)).toEqual(recognize(source));
    }),
    { numRuns: 50 },
  );
});

test.each(['一', '“', '1', '市委', '“”', '与', '第'])('a run of %s does not stall', (unit) => {
  const source = unit.repeat(Math.ceil(30_000 / unit.length));
  const start = performance.now();
  recognize(source);
  expect(performance.now() - start).toBeLessThan(5000);
});
