/** Brings a stretch of the page before the reader's eyes. */
import type { Painter } from '@/lib/page/paint';

const BLINK = 350;

/** Scrolls there and flashes it twice. False where there is nothing to show. */
export function reveal(ranges: readonly StaticRange[], painter: Painter): boolean {
  const [first] = ranges;
  const element = first?.startContainer.parentElement;
  if (!first || !element) return false;
  element.scrollIntoView({ block: 'center' });
  const { top, bottom } = boxOf(first);
  // A long paragraph can have the place far from its middle.
  if (top < 0 || bottom > window.innerHeight) window.scrollBy({ top: top - window.innerHeight / 3 });
  [ranges, [], ranges, []].forEach((flash, step) => {
    setTimeout(() => painter.paint('flash', flash), step * BLINK * (step === 3 ? 2 : 1));
  });
  return true;
}

/** The box of a stretch on the screen. */
export function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return onScreen(live.getBoundingClientRect(), startContainer.ownerDocument);
}

/** Where a box of a frame's window stands in that of the page. */
export function onScreen({ x, y, width, height }: DOMRect, page: Document | null): DOMRect {
  let [left, top] = [x, y];
  for (let frame = page?.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
  }
  return new DOMRect(left, top, width, height);
}
