/** The best path through a stretch's labels. Linear in the stretch. */
import { BEGIN, END, INSIDE, LABEL_COUNT, OUTSIDE } from './labels';

/** Scores by character and label: `scores[i * LABEL_COUNT + label]`. */
export type Scores = Float64Array;

/**
 * The labels of the best path; `transition[before * LABEL_COUNT + label]`. Written out for the four labels: after outside
 * and end stand outside and begin, after begin and inside stand inside and end.
 */
export function bestPath(scores: Scores, transition: Float32Array): Uint8Array {
  const count = scores.length / LABEL_COUNT;
  const step = (from: number, to: number) => transition[from * LABEL_COUNT + to] ?? 0;
  const [oo, ob, eo, eb] = [step(OUTSIDE, OUTSIDE), step(OUTSIDE, BEGIN), step(END, OUTSIDE), step(END, BEGIN)];
  const [bi, be, ii, ie] = [step(BEGIN, INSIDE), step(BEGIN, END), step(INSIDE, INSIDE), step(INSIDE, END)];
  // one byte a character: the bits of outside, begin, inside, end, each one place further
  const back = new Uint8Array(count);
  let outside = 0;
  let begin = Number.NEGATIVE_INFINITY;
  let inside = Number.NEGATIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const at = i * LABEL_COUNT;
    const [toOutside, toBegin, toInside, toEnd] = [end + eo, end + eb, inside + ii, inside + ie];
    const bits =
      (toOutside > outside + oo ? 1 : 0) |
      (toBegin > outside + ob ? 2 : 0) |
      (toInside > begin + bi ? 4 : 0) |
      (toEnd > begin + be ? 8 : 0);
    const nextOutside = Math.max(toOutside, outside + oo) + (scores[at + OUTSIDE] ?? 0);
    const nextBegin = Math.max(toBegin, outside + ob) + (scores[at + BEGIN] ?? 0);
    const nextInside = Math.max(toInside, begin + bi) + (scores[at + INSIDE] ?? 0);
    end = Math.max(toEnd, begin + be) + (scores[at + END] ?? 0);
    outside = nextOutside;
    begin = nextBegin;
    inside = nextInside;
    back[i] = bits;
  }
  const path = new Uint8Array(count);
  let label = end > outside ? END : OUTSIDE;
  for (let i = count - 1; i >= 0; i--) {
    path[i] = label;
    const isSecond = ((back[i] ?? 0) >> label) & 1;
    label = label === OUTSIDE || label === BEGIN ? (isSecond ? END : OUTSIDE) : isSecond ? INSIDE : BEGIN;
  }
  return path;
}
