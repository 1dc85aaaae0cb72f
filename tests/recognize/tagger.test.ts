import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '@/lib/model/annotation';
import { headsIn } from '@/lib/recognize/organization/heads';
import { organizations } from '@/lib/recognize/recognizers/organizations';
import { decodeModel, encodeModel } from '@/lib/recognize/tagger/asset';
import { loadTagger, type Tagger, taggerOf } from '@/lib/recognize/tagger/tagger';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { type Labelled, labelled } from '@/scripts/tagger/corpus';
import { train } from '@/scripts/tagger/crf';
import { instancesOf } from '@/scripts/tagger/instances';
import { quantize } from '@/scripts/tagger/quantize';

/** Names in 【】 are organizations. */
const SENTENCES = [
  '昨天【青杉电子】公布了新的手机。',
  '【青杉电子】的股价上涨。',
  '记者走访了【白桦集团】的工厂。',
  '【白桦集团】和【青杉电子】签了合同。',
  '他在【白桦集团】工作了三年。',
  '天气很好，大家去公园散步。',
  '今天的菜很便宜。',
  '她说昨天没有下雨。',
  '球迷为【雅典队】加油。',
  '【雅典队】三比一获胜。',
];

const texts = SENTENCES.map(bracketed);
const model = learned();
const tagger = taggerOf(model);

function learned() {
  const weights = train(instancesOf(texts, 0), {
    epochs: 12,
    rate: 0.2,
    minimum: 1,
    dropout: 0.2,
    setWeights: [1],
    targets: [0],
    seed: 1921,
    log: () => {},
  });
  return quantize(weights, { step: 0.05, least: 0.05, boldness: { party: 0, general: 0 } });
}

function bracketed(sentence: string): Labelled {
  const entities: { start: number; end: number; label: string }[] = [];
  let text = '';
  for (const piece of sentence.split(/(?=【)|(?<=】)/u)) {
    const name = /^【(.+)】$/u.exec(piece)?.[1];
    if (name !== undefined) entities.push({ start: text.length, end: text.length + name.length, label: 'ORG' });
    text += name ?? piece;
  }
  return labelled(text, entities);
}

function spansOf(text: string, { by = tagger }: { by?: Tagger } = {}) {
  const tokens = jiebaSegmenter(text);
  const heads = headsIn(text);
  const proposals = organizations({ document: documentOf(text), tokens, trace: () => {} }, heads);
  return by.organizations(text, { tokens, heads, proposals }, 'party');
}

describe('a tagger trained on ten sentences', () => {
  test.each(texts)('finds again what it was shown: $text', ({ text, organizations: wanted }) => {
    expect(spansOf(text).map(({ start, end }) => ({ start, end }))).toEqual(wanted);
  });

  test('finds a name in a sentence that it was not shown', () => {
    const text = '大家为雅典队加油';
    expect(spansOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['雅典队']);
  });

  test('is the same after a second training', () => {
    expect(encodeModel(learned())).toEqual(encodeModel(model));
  });

  test('is the same after a journey through bytes', () => {
    const bytes = encodeModel(model);
    expect(encodeModel(decodeModel(bytes))).toEqual(bytes);
    const loaded = loadTagger(bytes);
    for (const { text } of texts) expect(spansOf(text, { by: loaded })).toEqual(spansOf(text));
  });
});

describe('bytes that do not fit', () => {
  const bytes = encodeModel(model);
  const changed = (at: number, by: number) => bytes.map((byte, i) => (i === at ? byte + by : byte));

  test.each([
    ['another format', changed(4, 1), /版本是 3\./u],
    ['features of another version', changed(5, 1), /版本是 2\.3\./u],
    ['another file', changed(0, 1), /不是本扩展的模型/u],
    ['nothing', new Uint8Array(), /不是本扩展的模型/u],
    ['a header alone', bytes.slice(0, 16), /不完整/u],
    ['a part', bytes.slice(0, -1), /不完整/u],
  ])('%s is refused', (_, wrong, message) => {
    expect(() => loadTagger(wrong)).toThrow(message);
  });
});

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '青杉电子',
      '白桦集团',
      '雅典队',
      '市委',
      '公安局',
      '\n',
      '。',
      '“',
      '😀',
      '\u0000',
      'ＡＢ',
      '\u2028',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((c) => String.fromCodePoint(c)), maxLength: 8 }),
  );
  const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('spans are sorted, in bounds, within a line, and apart from one another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = spansOf(text);
        for (const [i, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n\u2028\u2029]/u);
          const next = spans[i + 1];
          if (next) expect(overlaps(span, next) || next.start < span.start).toBe(false);
        }
        expect(spansOf(text)).toEqual(spans);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['one line', '青杉电子一'.repeat(20_000)],
    ['many lines', '白桦集团的工厂\n'.repeat(12_500)],
    ['one character', '局'.repeat(100_000)],
    ['marks', '“”'.repeat(50_000)],
  ])(
    '100 kB of %s: ten times the text takes about ten times as long',
    (_, text) => {
      const time = (part: string) => {
        const seen = { tokens: jiebaSegmenter(part), heads: headsIn(part), proposals: [] };
        const begun = performance.now();
        tagger.organizations(part, seen, 'party');
        return performance.now() - begun;
      };
      const tenth = text.slice(0, text.length / 10);
      const least = Math.min(time(tenth), time(tenth));
      expect(time(text)).toBeLessThan(30 * Math.max(5, least));
    },
    60_000,
  );
});
