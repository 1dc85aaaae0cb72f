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

/** As `Endings`, by the last two characters. */
export interface PairEndings {
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** 1 for each code unit that ends a longer word, 2 for each that is a word. */
  readonly isLast: Uint8Array;
}

export function pairEndingsOf(words: Iterable<string>): PairEndings {
  const lengths = new Map<number, Set<number>>();
  const singles = new Set<number>();
  const isLast = new Uint8Array(0x10000);
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    isLast[last] = (isLast[last] ?? 0) | (word.length === 1 ? 2 : 1);
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
  return { lengths: new Map(longestFirst), isLast };
}

/** The lengths that a word of the lexicon may have that ends at `end`, by its last two characters. */
export function lengthsByPair({ lengths, isLast }: PairEndings, text: string, end: number): readonly number[] {
  const last = text.charCodeAt(end - 1);
  const sort = isLast[last] ?? 0;
  if (sort === 0) return NONE;
  return lengths.get(pairOf(end > 1 ? text.charCodeAt(end - 2) : 0, last)) ?? (sort & 2 ? ONE : NONE);
}

const BASE = 0x10000;

function pairOf(before: number, last: number): number {
  return before * BASE + last;
}

const NONE: readonly number[] = [];
const ONE: readonly number[] = [1];
