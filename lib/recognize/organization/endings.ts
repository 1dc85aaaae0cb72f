/** Which words of a lexicon may end at a place in a text, asked by their last character before anything is cut. */

export interface Endings {
  /** The lengths of the words with this last character (by code unit), longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** 1 for each code unit that ends a word: most characters of a text end none, and this is asked of every one. */
  readonly isLast: Uint8Array;
}

export function endingsOf(words: Iterable<string>): Endings {
  const lengths = new Map<number, Set<number>>();
  const isLast = new Uint8Array(0x10000);
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    lengths.set(last, (lengths.get(last) ?? new Set()).add(word.length));
    isLast[last] = 1;
  }
  return { lengths: new Map([...lengths].map(([last, all]) => [last, [...all].toSorted((a, b) => b - a)])), isLast };
}

/** The lengths that a word of the lexicon may have that ends at `end`; none at the start of the text. */
export function lengthsAt({ lengths, isLast }: Endings, text: string, end: number): readonly number[] {
  const last = text.charCodeAt(end - 1);
  return isLast[last] ? (lengths.get(last) ?? NONE) : NONE;
}

/** As `Endings`, by the last two characters; words of one character stand under their own. */
export type PairEndings = ReadonlyMap<number, readonly number[]>;

export function pairEndingsOf(words: Iterable<string>): PairEndings {
  const lengths = new Map<number, Set<number>>();
  const singles = new Set<number>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    if (word.length === 1) singles.add(last);
    else {
      const pair = pairOf(word.charCodeAt(word.length - 2), last);
      lengths.set(pair, (lengths.get(pair) ?? new Set()).add(word.length));
    }
  }
  const longestFirst = [...lengths].map(([pair, all]): [number, number[]] => {
    const sorted = [...all].toSorted((a, b) => b - a);
    return [pair, singles.has(pair % BASE) ? [...sorted, 1] : sorted];
  });
  return new Map([...longestFirst, ...[...singles].map((last): [number, number[]] => [last, [1]])]);
}

/** The lengths that a word of the lexicon may have that ends at `end`, by its last two characters. */
export function lengthsByPair(endings: PairEndings, text: string, end: number): readonly number[] {
  const last = text.charCodeAt(end - 1);
  return (end > 1 ? endings.get(pairOf(text.charCodeAt(end - 2), last)) : undefined) ?? endings.get(last) ?? NONE;
}

const BASE = 0x10000;

function pairOf(before: number, last: number): number {
  return before * BASE + last;
}

const NONE: readonly number[] = [];
