/** Which words of a lexicon may end at a place in a text, asked by their last character before anything is cut. */

/** The lengths of the words with this last character (by code unit), longest first. */
export type Endings = ReadonlyMap<number, readonly number[]>;

export function endingsOf(words: Iterable<string>): Endings {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    lengths.set(last, (lengths.get(last) ?? new Set()).add(word.length));
  }
  return new Map([...lengths].map(([last, all]) => [last, [...all].toSorted((a, b) => b - a)]));
}

/** The lengths that a word of the lexicon may have that ends at `end`; none at the start of the text. */
export function lengthsAt(endings: Endings, text: string, end: number): readonly number[] {
  return endings.get(text.charCodeAt(end - 1)) ?? NONE;
}

const NONE: readonly number[] = [];
