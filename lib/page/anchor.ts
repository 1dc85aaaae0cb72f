/** Finds a saved passage again in a page's text. */
import type { Range } from '@/lib/model/annotation';
import { QUOTE_CONTEXT, type Quote } from '@/lib/model/clipping';
import { changedPassage, nearestPassage } from './changed-passage';
import { type Folded, folded } from './fold';
import { agreementAt, sidesOf } from './surroundings';

/** The quote of a stretch of `text`: the passage and its surroundings. */
export function quoteOf(text: string, { start, end }: Range): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
  };
}

/** Where a passage stands; `isChanged` where its words are no longer quite the same (有改动). */
export interface Anchored extends Range {
  readonly isChanged: boolean;
}

/**
 * Finds passages in `text`: by their exact words, else by the same words in other width and spacing, else by words of which
 * some were edited, where surroundings confirm it. Undefined where the passage is gone. `position` is a hint.
 */
export function anchorsIn(text: string): (quote: Quote, position: Range) => Anchored | undefined {
  let seen: Folded | undefined;
  return (quote, position) => {
    const exact = wordsAt(text, quote, position.start);
    if (exact) return { ...exact, isChanged: false };
    seen ??= folded(text);
    const plain = foldedQuote(quote);
    if (plain.exact === '') return undefined;
    const near = indexIn(seen, position.start);
    const same = wordsAt(seen.text, plain, near);
    const found = same ?? changedPassage(seen.text, plain, near);
    return found && { ...unfolded(seen, found), isChanged: !same };
  };
}

/** The stretch of `text` that is most like a passage that was not found. */
export function nearestTo(text: string, quote: Quote): Range | undefined {
  const seen = folded(text);
  const found = nearestPassage(seen.text, folded(quote.exact).text);
  return found && unfolded(seen, found);
}

/** As `anchorsIn`, for one passage. */
export function anchor(text: string, quote: Quote, position: Range): Anchored | undefined {
  return anchorsIn(text)(quote, position);
}

/** Words as long as this are hardly said twice: they are the passage although nothing around them is as it was. */
const SURE_OF_ITSELF = 10;
/** Shorter ones need one side that is about as it was. */
const AGREES = 0.5;

/** Of the places with the quote's exact words the one whose surroundings agree best, then the nearest. */
function wordsAt(text: string, quote: Quote, near: number): Range | undefined {
  const { exact, prefix, suffix } = quote;
  let best: { readonly start: number; readonly run: number; readonly distance: number } | undefined;
  for (const start of placesOf(text, exact)) {
    const run = runAt(text, quote, start);
    const distance = Math.abs(start - near);
    if (!best || run > best.run || (run === best.run && distance < best.distance)) best = { start, run, distance };
  }
  if (!best) return undefined;
  const range = { start: best.start, end: best.start + exact.length };
  const isSure = exact.length >= SURE_OF_ITSELF || (prefix === '' && suffix === '');
  return isSure || sidesOf(agreementAt(text, range, quote)).better >= AGREES ? range : undefined;
}

/** How many characters agree, outward from both edges of the words at `start`. */
function runAt(text: string, { exact, prefix, suffix }: Quote, start: number): number {
  let before = 0;
  while (before < prefix.length && text.charAt(start - 1 - before) === prefix.charAt(prefix.length - 1 - before))
    before++;
  let after = 0;
  const end = start + exact.length;
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after++;
  return before + after;
}

/** More places than this tell nothing new. */
const MOST_PLACES = 500;

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(exact, at + 1))
    places.push(at);
  return places;
}

function foldedQuote({ exact, prefix, suffix }: Quote): Quote {
  return { exact: folded(exact).text, prefix: folded(prefix).text, suffix: folded(suffix).text };
}

/** The folded unit that stands at or after a place of the original, by bisection. */
function indexIn({ at }: Folded, place: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unfolded({ at }: Folded, { start, end }: Range): Range {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 };
}
