/** Which labels may follow which: for training; `bestPath` has them written out. */
import { BEGIN, END, INSIDE, LABEL_COUNT, OUTSIDE } from '@/lib/recognize/tagger/labels';

/** Labels with which a stretch may end; before a stretch stands `OUTSIDE`. */
export const LAST: readonly number[] = [OUTSIDE, END];

/** For each label, those that may stand on the character before it. */
const BEFORE = Array.from({ length: LABEL_COUNT }, (_, label) =>
  label === INSIDE || label === END ? [BEGIN, INSIDE] : LAST,
);

/** Labels that may follow each other, `FROM[i]` before `TO[i]`: typed arrays for the inner loop. */
const EDGES = BEFORE.flatMap((before, to) => before.map((from) => ({ from, to })));
export const FROM = Uint8Array.from(EDGES, ({ from }) => from);
export const TO = Uint8Array.from(EDGES, ({ to }) => to);
