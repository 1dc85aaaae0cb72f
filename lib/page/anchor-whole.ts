/** Finds a whole article that was clipped again: too long for approximate matching, and easily told by its paragraphs. */
import type { Range } from '@/lib/model/annotation';
import type { Quote } from '@/lib/model/clipping';
import type { Anchored, anchorsIn } from './anchor';

/** Of the paragraphs that are looked for, so many must stand in the page in their order. */
const ENOUGH = 0.5;
const MOST_LOOKED_FOR = 40;
/** A shorter paragraph may stand anywhere. */
const TELLING = 12;

/** `anchor` looks for the unchanged text; else the stretch from the first of its paragraphs that stands there to the last. */
export function anchorWhole(
  text: string,
  anchor: ReturnType<typeof anchorsIn>,
  quote: Quote,
  position: Range,
): Anchored | undefined {
  const at = text.indexOf(quote.exact);
  if (at >= 0) return { start: at, end: at + quote.exact.length, isChanged: false };
  const lines = quote.exact.split('\n').filter((line) => line.length >= TELLING);
  const step = Math.max(1, Math.ceil(lines.length / MOST_LOOKED_FOR));
  const wanted = lines.filter((_, i) => i % step === 0 || i === lines.length - 1);
  let end = 0;
  const found = wanted.flatMap((line) => {
    const start = text.indexOf(line, end);
    if (start < 0) return [];
    end = start + line.length;
    return [{ start, end }];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (first && last && found.length >= ENOUGH * wanted.length)
    return { start: first.start, end: last.end, isChanged: true };
  // One paragraph is no more than a passage.
  return lines.length <= 1 ? anchor(quote, position) : undefined;
}
