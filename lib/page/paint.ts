/** Paints stretches of the page through the CSS Custom Highlight API; the page's DOM is not touched. */
import type { Kind } from '@/lib/model/annotation';

/** What is painted: the three kinds, saved passages, the mark that the user has come to by key, and the short flash that shows a place. */
export type Paint = Kind | 'saved' | 'current' | 'flash';

export interface Painter {
  /** Replaces everything that is painted in this way. */
  paint(paint: Paint, ranges: readonly StaticRange[]): void;
  /** Sets again what the page has taken out of the registry. */
  restore(): void;
}

/** Where paints overlap, the higher one's colours show. */
const PRIORITY: Readonly<Record<Paint, number>> = {
  saved: 0,
  figure: 1,
  organization: 2,
  method: 3,
  current: 4,
  flash: 5,
};

/** What is painted in one document. */
type Painted = Map<Paint, Highlight>;

/**
 * A painter for this page and its frames of the same origin. The registry is shared with the page, which may clear it:
 * whatever is missing is set again when the reader comes back, scrolls or clicks. All paint goes when `signal` fires.
 * `style` is how paint looks in frames, which the extension's style sheet does not reach.
 */
export function createPainter(signal: AbortSignal, style = ''): Painter {
  const here: Painted = new Map();
  const frames = new Map<Document, { readonly painted: Painted; readonly undress: () => void }>();

  function restore(): void {
    keep(here, window);
    for (const [page, { painted }] of frames) if (page.defaultView) keep(painted, page.defaultView);
  }

  function paintedIn(page: Document): Painted {
    const known = frames.get(page);
    if (known) return known.painted;
    const painted: Painted = new Map();
    frames.set(page, { painted, undress: dress(page, style) });
    return painted;
  }

  const options = { signal, passive: true, capture: true };
  document.addEventListener('visibilitychange', restore, options);
  document.addEventListener('pointerdown', restore, options);
  document.addEventListener('scroll', restore, options);
  window.addEventListener('focus', restore, options);
  signal.addEventListener('abort', () => {
    wipe(here, window);
    for (const [page, { painted, undress }] of frames) {
      undress();
      if (page.defaultView) wipe(painted, page.defaultView);
    }
    frames.clear();
  });

  return {
    paint(paint, ranges) {
      if (signal.aborted) return;
      const own: StaticRange[] = [];
      const elsewhere = new Map<Document, StaticRange[]>([...frames.keys()].map((page) => [page, []]));
      for (const range of ranges) {
        const page = range.startContainer.ownerDocument ?? document;
        const theirs = page === document ? own : (elsewhere.get(page) ?? []);
        theirs.push(range);
        if (page !== document) elsewhere.set(page, theirs);
      }
      put(paint, own, here, window);
      for (const [page, theirs] of elsewhere) {
        if (page.defaultView) put(paint, theirs, paintedIn(page), page.defaultView);
        else frames.delete(page);
      }
      restore();
    },
    restore,
  };
}

type View = Window & Pick<typeof globalThis, 'CSS' | 'Highlight' | 'CSSStyleSheet'>;

/** Nothing to paint leaves nothing in the registry. */
function put(paint: Paint, ranges: readonly StaticRange[], painted: Painted, view: View): void {
  if (ranges.length === 0) {
    painted.delete(paint);
    view.CSS.highlights.delete(nameOf(paint));
    return;
  }
  const highlight = new view.Highlight(...ranges);
  highlight.priority = PRIORITY[paint];
  painted.set(paint, highlight);
  view.CSS.highlights.set(nameOf(paint), highlight);
}

function keep(painted: Painted, { CSS: { highlights } }: View): void {
  for (const [paint, highlight] of painted) {
    if (highlights.get(nameOf(paint)) !== highlight) highlights.set(nameOf(paint), highlight);
  }
}

function wipe(painted: Painted, { CSS: { highlights } }: View): void {
  for (const paint of painted.keys()) highlights.delete(nameOf(paint));
  painted.clear();
}

/** Adds the style sheet to a frame's document, which changes none of its nodes; gives what takes it away again. */
function dress(page: Document, style: string): () => void {
  const view = page.defaultView;
  if (!view || style === '') return () => {};
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = [...page.adoptedStyleSheets].filter((each) => each !== sheet);
  };
}

function nameOf(paint: Paint): string {
  return `djc-${paint}`;
}
