/** How long recognition takes, beside jieba's own tagging of the same text and beside itself on shorter texts. */
import { tag } from 'jieba-wasm';
import { builtRecognition } from '@/scripts/built-recognition';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { taggerBytes } from '@/scripts/tagger-asset';
import { medians } from './medians';
import { type Row, row } from './row';
import { LISTS, RUNS } from './slow-texts';

const { recognize, loadTagger } = await builtRecognition();
const tagger = loadTagger(taggerBytes());

function quick(text: string): void {
  recognize(text);
}

function full(text: string): void {
  recognize(text, { segmenter: jiebaSegmenter, tagger });
}

function tagged(text: string): void {
  tag(text, true);
}

/** Articles as they are, one by one. */
export function speedRows(texts: readonly string[]): Row[] {
  const times = medians(
    {
      quick: () => texts.forEach(quick),
      full: () => texts.forEach(full),
      tag: () => texts.forEach(tagged),
    },
    { rounds: 9, warmUp: 4 },
  );
  return [
    row('识别，不分词 / jieba 的 tag（毫秒）', times.quick, times.tag, 1),
    row('识别，连同分词 / jieba 的 tag（毫秒）', times.full, times.tag, 2),
  ];
}

const SHORT = 1_000;
/** Ten times the text may take this many times as long. */
const GROWTH = 11;

/**
 * 1×, 10× and 100× text. Twice: the same hundred thousand characters read in pieces of each length, so that nothing but
 * the length differs, and one article repeated, where every name is told again and again.
 */
export function growthRows(texts: readonly string[]): Row[] {
  const prose = texts.join('\n').repeat(Math.ceil((SHORT * 100) / texts.join('\n').length));
  const long = prose.slice(0, SHORT * 100);
  return [
    ...growth('同文切段，不分词', (times) => piecesOf(long, SHORT * times), quick),
    ...growth('同文切段，连同分词', (times) => piecesOf(long, SHORT * times), full),
    ...growth('一文重复，不分词', (times) => [long.slice(0, SHORT).repeat(times)], quick),
    ...growth('一文重复，连同分词', (times) => [long.slice(0, SHORT).repeat(times)], full),
  ];
}

const RUN = 10_000;

/** Of runs without an end and endless lists the one whose time grows most, with segmenter and tagger. */
export function slowestGrowthRow(): Row {
  const kinds = [
    ...RUNS.map((unit) => ({
      name: `“${unit}”连写`,
      of: (length: number) => unit.repeat(Math.ceil(length / unit.length)),
    })),
    ...Object.entries(LISTS).map(([name, item]) => ({
      name,
      of: (length: number) => Array.from({ length: length / 4 }, (_, index) => item(index)).join(''),
    })),
  ];
  const rows = kinds.map(({ name, of }) => {
    const long = of(10 * RUN).slice(0, 10 * RUN);
    const { pieces, whole } = medians(
      { pieces: () => piecesOf(long, RUN).forEach(full), whole: () => full(long) },
      { rounds: 3, warmUp: 1 },
    );
    return row(`一味重复的文字，连同分词：10 倍 / 1 倍，最差的是${name}（毫秒）`, whole, pieces / 10, GROWTH);
  });
  return rows.reduce((worst, each) => (each.ratio > worst.ratio ? each : worst));
}

function growth(name: string, textsOf: (times: number) => readonly string[], read: (text: string) => void): Row[] {
  const [one, ten, hundred] = [textsOf(1), textsOf(10), textsOf(100)];
  // a single short text is over before the clock has moved
  const times = medians(
    {
      one: () => atLeastTen(one).forEach(read),
      ten: () => atLeastTen(ten).forEach(read),
      hundred: () => hundred.forEach(read),
    },
    { rounds: 7, warmUp: 2 },
  );
  const each = (total: number, texts: readonly string[]) => total / texts.length;
  const [first, second, third] = [
    each(times.one, atLeastTen(one)),
    each(times.ten, atLeastTen(ten)),
    each(times.hundred, hundred),
  ];
  return [
    row(`${name}：10 倍 / 1 倍（毫秒）`, second, first, GROWTH),
    row(`${name}：100 倍 / 10 倍（毫秒）`, third, second, GROWTH),
  ];
}

function atLeastTen(texts: readonly string[]): readonly string[] {
  return texts.length >= 10 ? texts : Array.from({ length: 10 }, (_, i) => texts[i % texts.length] ?? '');
}

function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: Math.floor(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
}
