import { expect, test } from 'vitest';
import { placeBeside } from '@/components/card/place';

const WINDOW = { width: 320, height: 480 };

test.each([
  [
    'below its anchor',
    { left: 40, top: 100, width: 60, height: 20 },
    { width: 80, height: 40 },
    { left: 40, top: 128 },
  ],
  [
    'above it where there is no room below',
    { left: 40, top: 440, width: 60, height: 20 },
    { width: 80, height: 40 },
    { left: 40, top: 392 },
  ],
  [
    'not over the right edge',
    { left: 300, top: 100, width: 10, height: 20 },
    { width: 80, height: 40 },
    { left: 232, top: 128 },
  ],
  [
    'inside where it fits on neither side',
    { left: 0, top: 240, width: 10, height: 20 },
    { width: 304, height: 400 },
    { left: 8, top: 72 },
  ],
  [
    'from the top left where it is larger than the window',
    { left: 0, top: 0, width: 10, height: 10 },
    { width: 400, height: 600 },
    { left: 8, top: 8 },
  ],
  [
    'inside when its anchor has scrolled away',
    { left: 40, top: -300, width: 60, height: 20 },
    { width: 80, height: 40 },
    { left: 40, top: 8 },
  ],
])('%s', (_, anchor, box, place) => expect(placeBeside(anchor, box, WINDOW)).toEqual(place));
