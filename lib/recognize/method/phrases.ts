/** Word lists as sets that answer which entry a text starts or ends with, in time bounded by the longest entry. */

export interface Phrases {
  readonly has: (text: string) => boolean;
  /** The longest entry that stands at `at`, or ''. */
  readonly at: (text: string, at: number) => string;
  /** Every entry that stands at `at`, longest first. */
  readonly allAt: (text: string, at: number) => readonly string[];
  /** The longest entry that ends at `end`, or ''. */
  readonly endingAt: (text: string, end: number) => string;
}

/** An index of `entries`. */
export function phrasesOf(...lists: readonly (readonly string[])[]): Phrases {
  const entries = new Set(lists.flat());
  const lengths = [...new Set([...entries].map((entry) => entry.length))].toSorted((a, b) => b - a);
  const firstOf = (cut: (length: number) => string) => {
    for (const length of lengths) {
      const word = cut(length);
      if (entries.has(word)) return word;
    }
    return '';
  };
  return {
    has: (text) => entries.has(text),
    at: (text, at) => firstOf((length) => text.slice(at, at + length)),
    allAt: (text, at) => lengths.map((length) => text.slice(at, at + length)).filter((word) => entries.has(word)),
    endingAt: (text, end) => firstOf((length) => (length > end ? '' : text.slice(end - length, end))),
  };
}
