/** Which annotation stands under the pointer. */
import { type Annotation, KINDS } from '@/lib/model/annotation';
import type { TextMap } from './text-map';

/** A point of a viewport: of the window, or of a frame whose document is given. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly page?: Document;
}

/** The offset in the text at a point, or near it where no text stands there; undefined outside of what was read. */
export function offsetAt(map: TextMap, { x, y, page = document }: Point): number | undefined {
  const caret = page.caretPositionFromPoint(x, y, { shadowRoots: [...map.shadowRoots] });
  return caret ? map.offsetOf(caret.offsetNode, caret.offset) : undefined;
}

/** The shortest of the `annotations` (sorted by start) that shows at a point. */
export function annotationAt(map: TextMap, annotations: readonly Annotation[], point: Point): Annotation | undefined {
  const { x, y } = point;
  const offset = offsetAt(map, point);
  if (offset === undefined) return undefined;
  // Over the right half of a character the caret stands behind it.
  return [offset, offset - 1]
    .flatMap((at) => covering(annotations, at))
    .filter((annotation) => map.rangesOf(annotation).some((range) => shows(range, x, y)))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** At most one a kind, since no two of a kind overlap. */
function covering(annotations: readonly Annotation[], at: number): Annotation[] {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((annotations[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const candidates = KINDS.flatMap((kind) => {
    for (let index = low - 1; index >= 0; index--) {
      const annotation = annotations[index];
      if (annotation?.kind === kind) return [annotation];
    }
    return [];
  });
  return candidates.filter((annotation) => at < annotation.end);
}

/** The caret snaps to the nearest text, so a click in a margin has one too: the mark itself must be there. */
function shows({ startContainer, startOffset, endContainer, endOffset }: StaticRange, x: number, y: number): boolean {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return [...live.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
