/** Paints stretches of the page through the CSS Custom Highlight API; the page's DOM is not touched. */
import type { Kind } from '@/lib/model/annotation';

/** What is painted: the three kinds, saved passages, and the short flash that shows a place. */
export type Paint = Kind | 'saved' | 'flash';

export interface Painter {
  /** Replaces everything that is painted in this way. */
  paint(paint: Paint, ranges: readonly StaticRange[]): void;
  /** Sets again what the page has taken out of the registry. */
  restore(): void;
}

/** Where paints overlap, the higher one's colours show. */
const PRIORITY: Readonly<Record<Paint, number>> = { saved: 0, figure: 1, organization: 2, method: 3, flash: 4 };

/**
 * A painter for this page. The registry is shared with the page, which may clear it: whatever is missing is set again
 * when the reader comes back, scrolls or clicks. All paint goes when `signal` fires.
 */
export function createPainter(signal: AbortSignal): Painter {
  const painted = new Map<Paint, Highlight>();

  function restore(): void {
    for (const [paint, highlight] of painted) {
      if (CSS.highlights.get(nameOf(paint)) !== highlight) CSS.highlights.set(nameOf(paint), highlight);
    }
  }

  const options = { signal, passive: true, capture: true };
  document.addEventListener('visibilitychange', restore, options);
  document.addEventListener('pointerdown', restore, options);
  document.addEventListener('scroll', restore, options);
  window.addEventListener('focus', restore, options);
  signal.addEventListener('abort', () => {
    for (const paint of painted.keys()) CSS.highlights.delete(nameOf(paint));
    painted.clear();
  });

  return {
    paint(paint, ranges) {
      if (signal.aborted) return;
      const highlight = new Highlight(...ranges);
      highlight.priority = PRIORITY[paint];
      painted.set(paint, highlight);
      CSS.highlights.set(nameOf(paint), highlight);
      restore();
    },
    restore,
  };
}

function nameOf(paint: Paint): string {
  return `djc-${paint}`;
}
