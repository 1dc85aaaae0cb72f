/** Quotations typed with twice the same mark: ”橘灯”, “橘灯“. */
import type { Range } from '@/lib/model/annotation';
import type { Document } from '@/lib/text/document';
import type { Quoted } from '@/lib/text/quotes';

/** The words between two marks of one sort, neither of which has a partner, where they can be nothing but a name. */
export function strayQuotations({ text, lines, quotes }: Document): Quoted[] {
  const paired = new Set(quotes.flatMap(({ start, end }) => [start, end - 1]));
  return lines.flatMap((line) => strayOf(text, line, paired));
}

/** Short, and without any mark: a speech that runs over paragraphs opens in each without closing. */
const STRAY = /(?<mark>[“”])(?<inner>[\p{Script=Han}\p{N}+·]{2,12})\k<mark>/gu;

function strayOf(text: string, line: Range, paired: ReadonlySet<number>): Quoted[] {
  return [...text.slice(line.start, line.end).matchAll(STRAY)].flatMap(({ 0: whole, index, groups }) => {
    const start = line.start + index;
    const end = start + whole.length;
    if (paired.has(start) || paired.has(end - 1)) return [];
    return [{ mark: groups?.mark ?? '', start, end, inner: { start: start + 1, end: end - 1 }, depth: 0 }];
  });
}
