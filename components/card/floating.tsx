/** A box that stays beside a place of the page and inside the window. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Box, placeBeside } from './place';

interface Props {
  /** The place on the screen now; asked again when the window or the box changes its size, and on scroll if `follows`. */
  readonly anchor: () => Box;
  readonly follows: boolean;
  readonly children: ComponentChildren;
}

export function Floating({ anchor, follows, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const update = () => {
      if (!element.current) return;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const { left, top } = placeBeside(anchor(), element.current.getBoundingClientRect(), {
        width: Math.min(width || window.innerWidth, window.innerWidth),
        // In quirks mode the root is as tall as the page.
        height: document.compatMode === 'BackCompat' ? window.innerHeight : Math.min(height, window.innerHeight),
      });
      setPlace((before) => (before.left === left && before.top === top ? before : { left, top }));
    };
    update();
    const sizes = new ResizeObserver(update);
    if (element.current) sizes.observe(element.current);
    const moves = follows ? (['resize', 'scroll'] as const) : (['resize'] as const);
    for (const move of moves) window.addEventListener(move, update, { capture: true, passive: true });
    return () => {
      sizes.disconnect();
      for (const move of moves) window.removeEventListener(move, update, { capture: true });
    };
  }, [anchor, follows]);

  return (
    <div ref={element} class="floating" style={{ left: `${place.left}px`, top: `${place.top}px` }}>
      {children}
    </div>
  );
}
