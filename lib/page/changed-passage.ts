/** Finds a passage that was edited, by its unchanged pieces. */
import search from 'approx-string-match';
import type { Range } from '@/lib/model/annotation';
import type { Quote } from '@/lib/model/clipping';
import { agreementAt, sidesOf } from './surroundings';

/** Shorter passages are not looked for: too many others are like them. */
const SHORTEST = 6;
/** No more of a passage may have changed. */
const MOST_CHANGED = 0.4;
/** How alike a place must be, by what its surroundings say; tested by thousands of edits, see tests/page/anchor-laws.test.ts. */
const LIKENESS = { bothSides: 0.6, oneSide: 0.9, alone: 0.95 } as const;
const AGREES = 0.7;
/** Without surroundings only a long passage is sure of itself. */
const LONG = 40;

const PIECE = 4;
/** Of a long passage this many pieces are looked for. */
const MOST_PIECES = 64;
/** A piece that stands at more places than this tells nothing. */
const COMMON = 40;
const MOST_PLACES = 6;

/** All strings folded; `near` is where it stood. Undefined where no place is surely the same passage. */
export function changedPassage(text: string, quote: Quote, near: number): Range | undefined {
  const { exact } = quote;
  if (exact.length < SHORTEST) return undefined;
  const most = Math.max(1, Math.floor(exact.length * MOST_CHANGED));
  let best: { readonly range: Range; readonly score: number } | undefined;
  for (const start of placesOf(text, exact)) {
    const from = Math.max(0, start - most);
    const window = text.slice(from, start + exact.length + most);
    for (const match of search(window, exact, most)) {
      const range = withoutNeighbours(text, { start: from + match.start, end: from + match.end }, quote);
      const likeness = 1 - match.errors / exact.length;
      const { better, worse } = sidesOf(agreementAt(text, range, quote));
      if (likeness < leastLikeness(better, worse, exact.length)) continue;
      const score = likeness + (better + worse) / 2 - Math.min(0.1, Math.abs(range.start - near) / 100_000);
      if (!best || score > best.score) best = { range, score };
    }
  }
  return best?.range;
}

/** Less alike than this a place is no candidate. */
const LEAST_ALIKE = 0.35;
/** Of a long passage this much is looked for. */
const LONGEST_SEARCHED = 400;

/**
 * The place that is most like a passage that was not found: for the clerk to judge, so no surroundings need to agree.
 * All strings folded. Undefined where no place is at all like it.
 */
export function nearestPassage(text: string, exact: string): Range | undefined {
  const wanted = exact.slice(0, LONGEST_SEARCHED);
  if (wanted.length < SHORTEST) return undefined;
  const most = Math.floor(wanted.length * (1 - LEAST_ALIKE));
  let best: { readonly range: Range; readonly errors: number } | undefined;
  for (const start of placesOf(text, wanted)) {
    const from = Math.max(0, start - wanted.length);
    const window = text.slice(from, start + 2 * wanted.length);
    for (const { start: begins, end, errors } of search(window, wanted, Math.min(most, best?.errors ?? most)))
      if (!best || errors < best.errors) best = { range: { start: from + begins, end: from + end }, errors };
  }
  return best?.range;
}

/** Where an edge was dropped, the match takes the neighbour in its place: that one belongs to the surroundings. */
function withoutNeighbours(text: string, { start, end }: Range, { exact, prefix, suffix }: Quote): Range {
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  const from = first !== exact.charAt(0) && prefix.endsWith(first) ? start + 1 : start;
  const to = last !== exact.at(-1) && suffix.startsWith(last) ? end - 1 : end;
  return from < to ? { start: from, end: to } : { start, end };
}

function leastLikeness(better: number, worse: number, length: number): number {
  if (worse >= AGREES) return LIKENESS.bothSides;
  if (better >= AGREES) return LIKENESS.oneSide;
  return length >= LONG ? LIKENESS.alone : Number.POSITIVE_INFINITY;
}

/** Where the passage may begin, likeliest first: each piece that stands somewhere votes for a beginning. */
function placesOf(text: string, exact: string): number[] {
  const votes = new Map<number, number>();
  const step = Math.max(PIECE, Math.floor(exact.length / MOST_PIECES));
  const grain = Math.max(8, Math.floor(exact.length / 4));
  for (let offset = 0; offset + PIECE <= exact.length; offset += step) {
    const piece = exact.slice(offset, offset + PIECE);
    const starts: number[] = [];
    for (let at = text.indexOf(piece); at >= 0 && starts.length <= COMMON; at = text.indexOf(piece, at + 1))
      starts.push(at - offset);
    if (starts.length > COMMON) continue;
    for (const start of starts) {
      const bucket = Math.round(start / grain);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_PLACES)
    .map(([bucket]) => Math.max(0, bucket * grain));
}
