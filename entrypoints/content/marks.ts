/** Paints the marks of a reading: all of them, or on a page with very many those around where the reader is. */
import { type Annotation, KINDS } from '@/lib/model/annotation';
import { offsetAt } from '@/lib/page/hit-test';
import type { Painter } from '@/lib/page/paint';
import { NOTHING_READ, type TextMap } from '@/lib/page/text-map';

export interface Marks {
  /** Replaces what is painted; `annotations` are sorted by start. */
  show(map: TextMap, annotations: readonly Annotation[]): void;
}

/**
 * The browser goes through all that is painted whenever something is painted: 14,000 marks take it 90 to 150 ms, these
 * many 15. Forty screens of dense text have fewer.
 */
const MOST = 2000;
/** The reader must have moved past so many marks before those around are painted anew. */
const STEP = MOST / 4;

export function createMarks(signal: AbortSignal, painter: Painter): Marks {
  let map = NOTHING_READ;
  let all: readonly Annotation[] = [];
  let middle = 0;
  let isDue = false;

  function draw(): void {
    const from = all.length <= MOST ? 0 : Math.max(0, Math.min(middle - MOST / 2, all.length - MOST));
    const near = all.slice(from, from + MOST);
    for (const kind of KINDS) {
      painter.paint(kind, near.filter((mark) => mark.kind === kind).flatMap(map.rangesOf));
    }
  }

  function follow(): void {
    isDue = false;
    const here = signal.aborted ? undefined : middleNow();
    if (here === undefined || Math.abs(here - middle) < STEP) return;
    middle = here;
    draw();
  }

  /** How many marks stand before what the reader sees; undefined where no text is seen. */
  function middleNow(): number | undefined {
    for (const [right, down] of PLACES) {
      const offset = offsetAt(map, { x: right * window.innerWidth, y: down * window.innerHeight });
      if (offset !== undefined) return all.findLastIndex(({ start }) => start <= offset) + 1;
    }
    return undefined;
  }

  document.addEventListener(
    'scroll',
    () => {
      if (isDue || all.length <= MOST) return;
      isDue = true;
      requestIdleCallback(follow, { timeout: 200 });
    },
    { signal, passive: true, capture: true },
  );

  return {
    show(nextMap, annotations) {
      map = nextMap;
      all = annotations;
      middle = all.length > MOST ? (middleNow() ?? 0) : 0;
      draw();
    },
  };
}

/** Where text is looked for in the window, as shares of its width and height. */
const PLACES = [0.5, 0.3, 0.7, 0.1, 0.9].flatMap((down) => [0.5, 0.25, 0.75].map((right) => [right, down] as const));
