/** The labels that the tagger gives to characters. */

/** Outside of names; begin, inside, end of an organization. */
const LABELS = ['O', 'B', 'I', 'E'] as const;
export const LABEL_COUNT = LABELS.length;

/** Indices into `LABELS`. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
