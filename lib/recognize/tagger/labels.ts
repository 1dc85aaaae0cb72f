/** The labels that the tagger gives to characters, and which may follow which. */

/** Outside of names; begin, inside, end of an organization. */
const LABELS = ['O', 'B', 'I', 'E'] as const;
export const LABEL_COUNT = LABELS.length;

/** Indices into `LABELS`. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;

/** Labels with which a stretch may end; before a stretch stands `OUTSIDE`. */
export const LAST: readonly number[] = [OUTSIDE, END];

/** For each label, those that may stand on the character before it. */
const BEFORE = LABELS.map((_, label) => (label === INSIDE || label === END ? [BEGIN, INSIDE] : LAST));

/** Labels that may follow each other, `FROM[i]` before `TO[i]`: typed arrays for the decoder's inner loop. */
const EDGES = BEFORE.flatMap((before, to) => before.map((from) => ({ from, to })));
export const FROM = Uint8Array.from(EDGES, ({ from }) => from);
export const TO = Uint8Array.from(EDGES, ({ to }) => to);
