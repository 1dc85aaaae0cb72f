/** Where a floating box goes beside a place of the page. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** How near the box comes to its anchor and to the edges of the window, in px. */
export const GAP = 8;

/** Below the anchor, above it where there is no room below, and in any case inside the window, from its top left. */
export function placeBeside(anchor: Box, box: Size, window: Size): { left: number; top: number } {
  const bottom = anchor.top + anchor.height;
  const fitsBelow = bottom + GAP + box.height + GAP <= window.height;
  const above = anchor.top - GAP - box.height;
  const top = fitsBelow || above < GAP ? bottom + GAP : above;
  return {
    left: within(anchor.left, GAP, window.width - box.width - GAP),
    top: within(top, GAP, window.height - box.height - GAP),
  };
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
