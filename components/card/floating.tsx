/** A box that stays beside a place of the page and inside the window. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Box, GAP, placeBeside } from './place';

interface Props {
  /** The place on the screen now; asked again when the window or the box changes its size, and on scroll if `follows`. */
  readonly anchor: () => Box;
  readonly follows: boolean;
  readonly children: ComponentChildren;
}

export function Floating({ anchor, follows, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const [room, setRoom] = useState(roomInWindow);

  useLayoutEffect(() => {
    const update = () => {
      if (!element.current) return;
      const window = roomInWindow();
      setRoom((before) => (before.width === window.width && before.height === window.height ? before : window));
      const { left, top } = placeBeside(anchor(), element.current.getBoundingClientRect(), window);
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
    <div
      ref={element}
      class="floating"
      style={{
        left: `${place.left}px`,
        top: `${place.top}px`,
        '--room-width': `${room.width - 2 * GAP}px`,
        '--room-height': `${room.height - 2 * GAP}px`,
      }}
    >
      {children}
    </div>
  );
}

/** The window without its scroll bars. */
function roomInWindow(): { width: number; height: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  // In quirks mode the root is as tall as the page.
  const isQuirky = document.compatMode === 'BackCompat';
  return {
    width: Math.min(clientWidth || window.innerWidth, window.innerWidth),
    height: isQuirky ? window.innerHeight : Math.min(clientHeight, window.innerHeight),
  };
}
