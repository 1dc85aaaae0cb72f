/** Quotation marks and title marks, paired within a line and nested. */
import type { Range } from '@/lib/model/annotation';

export interface Quoted extends Range {
  /** The opening mark; `start` and `end` include both marks. */
  readonly mark: string;
  readonly inner: Range;
  /** 0 outside of any other pair. */
  readonly depth: number;
}

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '"': '"',
  '＂': '＂',
};
const CLOSERS = new Set(Object.values(CLOSER));
const MARK = new RegExp(`[${Object.entries(CLOSER).flat().join('')}]`, 'gu');

/** Whether the pair is quotation marks rather than title marks (《》〈〉). */
export function isQuotation({ mark }: Quoted): boolean {
  return mark !== '《' && mark !== '〈';
}

/**
 * The pairs of `text.slice(line.start, line.end)`, by start, outer before inner. A speech that runs over paragraphs
 * opens in each and closes in the last, so a mark without its partner on the line pairs with nothing.
 * Marks that cross (“a《b”c》) pair by the nearest opener of the same sort. Linear in the length of the line.
 */
export function quotesOf(text: string, line: Range): Quoted[] {
  const open: { mark: string; at: number }[] = [];
  const pairs: Omit<Quoted, 'depth'>[] = [];
  for (const { 0: mark, index } of text.slice(line.start, line.end).matchAll(MARK)) {
    const at = line.start + index;
    const isCloser = CLOSERS.has(mark);
    const from = isCloser ? open.findLastIndex((o) => CLOSER[o.mark] === mark) : -1;
    const opener = open[from];
    if (opener) {
      open.length = from;
      pairs.push({ mark: opener.mark, start: opener.at, end: at + 1, inner: { start: opener.at + 1, end: at } });
    } else if (mark in CLOSER && open.length < MAX_DEPTH) open.push({ mark, at });
  }
  return withDepth(pairs);
}

/** Deeper nesting than this is no prose; the bound keeps a run of openers linear. */
const MAX_DEPTH = 16;

function withDepth(pairs: readonly Omit<Quoted, 'depth'>[]): Quoted[] {
  const around: number[] = [];
  return pairs
    .toSorted((a, b) => a.start - b.start)
    .map((pair) => {
      while ((around.at(-1) ?? Number.POSITIVE_INFINITY) <= pair.start) around.pop();
      around.push(pair.end);
      return { ...pair, depth: around.length - 1 };
    });
}
