/** How wide the room for something is, in px, as it stands and as it changes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Of the element around the one of `ref`, within `least` and `most`; `most` until it is known. */
export function useWidth(ref: RefObject<Element | null>, least: number, most: number): number {
  const [width, setWidth] = useState(most);
  useLayoutEffect(() => {
    const room = ref.current?.parentElement;
    if (!room) return;
    const measure = () => setWidth(Math.max(least, Math.min(Math.floor(room.clientWidth), most)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(room);
    return () => observer.disconnect();
  }, [ref, least, most]);
  return width;
}
