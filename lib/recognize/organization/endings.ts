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

const NONE: readonly number[] = [];
