/** From mark to mark by key: the current one is painted, brought into view, and told of beside it. */
import type { Annotation } from '@/lib/model/annotation';
import type { Painter } from '@/lib/page/paint';
import type { TextMap } from '@/lib/page/text-map';
import { boxOf } from './reveal';

export interface MarkWalk {
  /** The mark that the user has come to, if it still stands in this text. */
  current(map: TextMap): Annotation | undefined;
  /** Goes one mark on, and from the last to the first; undefined where there is none. `marks` are sorted by start. */
  go(step: 1 | -1, map: TextMap, marks: readonly Annotation[]): Stop | undefined;
  leave(): void;
}

/** Where the walk has come to. */
export interface Stop {
  readonly mark: Annotation;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  /** Where the mark stands on the screen now. */
  readonly box: () => DOMRect;
}

export function createMarkWalk(painter: Painter): MarkWalk {
  let at: { readonly mark: Annotation; readonly text: string } | undefined;

  const current = (map: TextMap) => (at?.text === map.text ? at.mark : undefined);

  return {
    current,
    go(step, map, marks) {
      const before = current(map);
      const index = before ? neighbour(marks, before, step) : firstInView(map, marks, step);
      const mark = marks[index];
      const [range] = mark ? map.rangesOf(mark) : [];
      if (!mark || !range) return undefined;
      at = { mark, text: map.text };
      painter.paint('current', map.rangesOf(mark));
      bringIntoView(range);
      return { mark, position: index + 1, count: marks.length, box: () => boxOf(range) };
    },
    leave() {
      at = undefined;
      painter.paint('current', []);
    },
  };
}

function neighbour(marks: readonly Annotation[], { start, end }: Annotation, step: 1 | -1): number {
  const isBehind = (mark: Annotation) => mark.start > start || (mark.start === start && mark.end > end);
  const isBefore = (mark: Annotation) => mark.start < start || (mark.start === start && mark.end < end);
  const found = step === 1 ? marks.findIndex(isBehind) : marks.findLastIndex(isBefore);
  return found >= 0 ? found : step === 1 ? 0 : marks.length - 1;
}

/** Of a text that runs down the page, the first mark that is not above the window, or the last one before it. */
function firstInView(map: TextMap, marks: readonly Annotation[], step: 1 | -1): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    const [range] = mark ? map.rangesOf(mark) : [];
    if (range && boxOf(range).bottom < 0) low = middle + 1;
    else high = middle;
  }
  return (low + (step === 1 ? 0 : -1) + marks.length) % marks.length;
}

function bringIntoView(range: StaticRange): void {
  const { top, bottom } = boxOf(range);
  if (top >= 0 && bottom <= window.innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const now = boxOf(range);
  if (now.top < 0 || now.bottom > window.innerHeight) window.scrollBy({ top: now.top - window.innerHeight / 3 });
}
