/** Which rows of a long list are in sight: @tanstack/virtual-core, bound to a Preact component. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Options {
  readonly count: number;
  /** In px; every row is as high. */
  readonly rowHeight: number;
  /** A row that is rendered even out of sight, since the keyboard is on it; -1 for none. */
  readonly keep: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

export interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  /** Of all rows together, in px. */
  readonly height: number;
  readonly scrollTo: (index: number) => void;
}

/** Rows rendered above and below those in sight. */
const OVERSCAN = 6;

export function useVirtualRows({ count, rowHeight, keep, scroller }: Options): VirtualRows {
  const [, rerender] = useReducer((round: number, _: undefined) => round + 1, 0);
  const options = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: OVERSCAN,
    // Before the list is laid out: as high as the window, so that the first paint has rows.
    initialRect: { width: 400, height: window.innerHeight },
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      if (keep < 0 || keep >= count || shown.includes(keep)) return shown;
      return [...shown, keep].sort((a, b) => a - b);
    },
    onChange: () => rerender(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
