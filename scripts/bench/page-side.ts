/** The part of the page benchmarks that runs in the page: ours beside peers, in milliseconds. */
import { toTextPosition } from 'dom-anchor-text-quote';
import Mark from 'mark.js';
import type { Organization, Range } from '@/lib/model/annotation';
import { anchorsIn, quoteOf } from '@/lib/page/anchor';
import { annotationAt } from '@/lib/page/hit-test';
import { createPainter } from '@/lib/page/paint';
import { readText } from '@/lib/page/text-map';

declare global {
  interface HighlightRegistry {
    highlightsFromPoint(x: number, y: number): readonly unknown[];
  }
}

interface Pair {
  readonly ours: number;
  readonly peer: number;
}

const NAME = '云州市公安局';

/** The same `count` ranges as highlights and as elements. */
export function painting(count: number): Pair {
  // once for nothing: a page's second paint is the usual one
  paintBoth(count);
  return paintBoth(count);
}

function paintBoth(count: number): Pair {
  const map = readText(document.body);
  const ranges = names(map.text).slice(0, count);
  const ended = new AbortController();
  const ours = timed(() =>
    createPainter(ended.signal).paint(
      'organization',
      ranges.flatMap((range) => map.rangesOf(range)),
    ),
  );
  ended.abort();
  const mark = new Mark(document.body);
  const peer = timed(() => mark.markRanges(ranges.map(({ start, end }) => ({ start, length: end - start }))));
  mark.unmark();
  return { ours, peer };
}

/** What stands under a point, at `count` marks, a hundred times each. */
export function hitTest(count: number): Pair {
  const map = readText(document.body);
  const annotations = names(map.text)
    .slice(0, count)
    .map(
      (range): Organization => ({ kind: 'organization', ...range, text: NAME, sort: 'government', rule: 'bench/name' }),
    );
  const ended = new AbortController();
  createPainter(ended.signal).paint(
    'organization',
    annotations.flatMap((annotation) => map.rangesOf(annotation)),
  );
  const points = Array.from({ length: 100 }, (_, i) => [20 + (i % 10) * 60, 20 + Math.floor(i / 10) * 40] as const);
  // the page is laid out before anybody points at it
  document.body.getBoundingClientRect();
  CSS.highlights.highlightsFromPoint(0, 0);
  for (const [x, y] of points) annotationAt(map, annotations, { x, y });
  const ours = timed(() => {
    for (const [x, y] of points) annotationAt(map, annotations, { x, y });
  });
  const peer = timed(() => {
    for (const [x, y] of points) CSS.highlights.highlightsFromPoint(x, y);
  });
  ended.abort();
  return { ours, peer };
}

/** Finds `passages` of `before` again in the page, which shows the edited text. */
export function anchoring(before: string, passages: readonly Range[]): Pair {
  const { text } = readText(document.body);
  const quotes = passages.map((range) => ({ range, quote: quoteOf(before, range) }));
  const ours = timed(() => {
    const anchor = anchorsIn(text);
    for (const { range, quote } of quotes) anchor(quote, range);
  });
  const peer = timed(() => {
    for (const { quote } of quotes) toTextPosition(document.body, quote);
  });
  return { ours, peer };
}

function names(text: string): Range[] {
  return [...text.matchAll(new RegExp(NAME, 'gu'))].map(({ index }) => ({ start: index, end: index + NAME.length }));
}

function timed(act: () => void): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
