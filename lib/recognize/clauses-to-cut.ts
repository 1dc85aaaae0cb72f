/** Which clauses of a text are worth cutting into words: a segmenter costs more than everything else. */
import type { Range } from '@/lib/model/annotation';
import type { Segmenter, Token } from './context';
import { placeEndsIn } from './organization/places';

/** A clause that was not cut is one token with this tag. */
export const UNCUT = 'uncut';

// ， 。 ； ： ！ ？ … and their narrow forms, white space
const BREAK = /[，。；：！？…,;:!?\s]+/gu;
// quotations, titles of works, and Latin names: G7联合工作室
const MARKED = /[A-Za-zＡ-Ｚａ-ｚ《》〈〉院所团矿旅站省州旗钢汽]/u;

/**
 * The words of the clauses that hold a head, a place's name, a quotation or Latin letters; every other stretch is one token.
 * Words are those that the segmenter cuts in the whole text, since no word runs over a mark that ends a clause.
 * `heads` are those of `headsIn`. Linear in the text.
 */
export function cutWhereNamed(text: string, heads: readonly Range[], segmenter: Segmenter): Token[] {
  const gaps = uncutStretches(text, heads);
  const tokens: Token[] = [];
  let kept = '';
  let from = 0;
  for (const gap of gaps) {
    kept += text.slice(from, gap.start);
    from = gap.end;
  }
  let offset = 0;
  let next = 0;
  for (const token of segmenter(kept + text.slice(from))) {
    for (let gap = gaps[next]; gap && gap.start === token.start + offset; gap = gaps[++next]) {
      tokens.push(uncut(text, gap));
      offset += gap.end - gap.start;
    }
    tokens.push({ start: token.start + offset, end: token.end + offset, text: token.text, tag: token.tag });
  }
  for (const gap of gaps.slice(next)) tokens.push(uncut(text, gap));
  return tokens;
}

function uncut(text: string, { start, end }: Range): Token {
  return { start, end, text: text.slice(start, end), tag: UNCUT };
}

/** Runs of clauses that hold nothing, each with the marks between its clauses but not those around it. */
function uncutStretches(text: string, heads: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let head = 0;
  let isOpen = false;
  const close = (start: number, end: number) => {
    if (start === end) return;
    while ((heads[head]?.end ?? Number.POSITIVE_INFINITY) <= start) head++;
    const isNamed =
      (heads[head]?.end ?? Number.POSITIVE_INFINITY) <= end ||
      MARKED.test(text.slice(start, end)) ||
      placeEndsIn(text, start, end);
    const last = gaps.at(-1);
    if (!isNamed) gaps.push(isOpen && last ? { start: (gaps.pop() ?? last).start, end } : { start, end });
    isOpen = !isNamed;
  };
  let from = 0;
  for (const { 0: marks, index } of text.matchAll(BREAK)) {
    close(from, index);
    from = index + marks.length;
  }
  close(from, text.length);
  return gaps;
}
