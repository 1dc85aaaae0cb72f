/** Finds a saved passage again in a page's text. */
import type { Range } from '@/lib/model/annotation';
import { QUOTE_CONTEXT, type Quote } from '@/lib/model/clipping';

/** The quote of a stretch of `text`: the passage and its surroundings. */
export function quoteOf(text: string, { start, end }: Range): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
  };
}

/**
 * Where `quote` stands in `text`: of the places with its exact words the one whose surroundings agree best, then the one
 * nearest to where it stood (`position`). Undefined where its words are gone.
 */
export function anchor(text: string, quote: Quote, position: Range): Range | undefined {
  let best: { start: number; agreement: number; distance: number } | undefined;
  for (const start of placesOf(text, quote.exact)) {
    const agreement = agreementAt(text, quote, start);
    const distance = Math.abs(start - position.start);
    const isBetter = !best || agreement > best.agreement || (agreement === best.agreement && distance < best.distance);
    if (isBetter) best = { start, agreement, distance };
  }
  return best && { start: best.start, end: best.start + quote.exact.length };
}

function* placesOf(text: string, exact: string): Generator<number> {
  if (exact === '') return;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) yield at;
}

/** How many characters agree, outward from both edges of the passage. */
function agreementAt(text: string, { exact, prefix, suffix }: Quote, start: number): number {
  let before = 0;
  while (before < prefix.length && text.charAt(start - 1 - before) === prefix.charAt(prefix.length - 1 - before))
    before++;
  let after = 0;
  const end = start + exact.length;
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after++;
  return before + after;
}
