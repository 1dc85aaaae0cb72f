/** Recognizes the figures of a text, leaving out the numbers in names and titles. */
import type { Figure, Range } from '@/lib/model/annotation';
import { contains } from '@/lib/model/annotation';
import type { Recognizer } from '@/lib/recognize/context';
import { figuresOf } from '@/lib/recognize/figure/figures';
import type { Document } from '@/lib/text/document';

export const figures: Recognizer = ({ document, trace }) => {
  const names = namesIn(document);
  const found = figuresOf(document.text);
  for (const annotation of found) trace({ step: 'proposed', annotation, by: annotation.rule });
  return outside(found, names, (annotation) => trace({ step: 'dropped', annotation, by: 'figure/in-a-name' }));
};

// speech and descriptions are longer or are cut by commas
const LONGEST_NAME = 12;
const SPEECH_BEFORE = /[说道称:：示]$/u;
const SENTENCE_MARK = /[，。！？；：,!?;:]/u;

/** Titles of works and the quotations that are names: 《2014—2018年规划》, “365天服务队”. */
function namesIn({ text, quotes, titles }: Document): Range[] {
  const isName = ({ start, inner }: { start: number; inner: Range }) =>
    inner.end - inner.start <= LONGEST_NAME &&
    !SENTENCE_MARK.test(text.slice(inner.start, inner.end)) &&
    !SPEECH_BEFORE.test(text.slice(Math.max(0, start - 1), start));
  return [...titles, ...quotes.filter(isName)].sort((a, b) => a.start - b.start);
}

/** Those of the sorted `found` that stand in none of the sorted `names`. */
function outside(found: readonly Figure[], names: readonly Range[], dropped: (figure: Figure) => void): Figure[] {
  let next = 0;
  let end = 0;
  let outer: Range | undefined;
  return found.filter((figure) => {
    for (let name = names[next]; name && name.start <= figure.start; name = names[++next]) {
      if (name.end > end) [outer, end] = [name, name.end];
    }
    const isInside = outer !== undefined && contains(outer, figure);
    if (isInside) dropped(figure);
    return !isInside;
  });
}
