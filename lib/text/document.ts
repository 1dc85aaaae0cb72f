/** A text with its outer structure: lines, sentences, quotations, titles of works. */
import type { Range } from '@/lib/model/annotation';
import { isQuotation, type Quoted, quotesOf } from './quotes';

export interface Document {
  readonly text: string;
  /** Every line that holds something, without its line break. */
  readonly lines: readonly Range[];
  /** Sentences within lines, each with its closing mark and closing quotes. */
  readonly sentences: readonly Range[];
  /** Quotation marks of every sort, by start, outer before inner. */
  readonly quotes: readonly Quoted[];
  /** 《》〈〉 */
  readonly titles: readonly Quoted[];
}

export function documentOf(text: string): Document {
  const lines = linesOf(text);
  const marks = lines.flatMap((line) => quotesOf(text, line));
  return {
    text,
    lines,
    sentences: lines.flatMap((line) => sentencesOf(text, line)),
    quotes: marks.filter(isQuotation),
    titles: marks.filter((pair) => !isQuotation(pair)),
  };
}

/** The line that holds `at`, or an empty range there. */
export function lineAt(document: Document, at: number): Range {
  return rangeAt(document.lines, at);
}

/** The sentence that holds `at`, or an empty range there. */
export function sentenceAt(document: Document, at: number): Range {
  return rangeAt(document.sentences, at);
}

/** The sentence of a text that holds `at`, read from its line alone: a page's text may be long. */
export function sentenceAround(text: string, at: number): Range {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  const { start, end } = sentenceAt(documentOf(text.slice(from, to < 0 ? undefined : to)), at - from);
  return { start: start + from, end: end + from };
}

/** The last of the sorted `ranges` that starts at or before `at`, if it holds it; by bisection. */
function rangeAt(ranges: readonly Range[], at: number): Range {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low - 1];
  return found && at <= found.end ? found : { start: at, end: at };
}

function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

// 。”  ！  ……）
const SENTENCE = /[^。！？!?；;…]+(?:[。！？!?；;…]+[”’」』）)"]*|$)|[。！？!?；;…]+/gu;

function sentencesOf(text: string, line: Range): Range[] {
  return [...text.slice(line.start, line.end).matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({
    start: line.start + index,
    end: line.start + index + sentence.length,
  }));
}
