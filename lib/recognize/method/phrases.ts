/** Word lists that answer which entry stands at a place of a text, by looking only at entries with the same first or last character. */

export interface Phrases {
  readonly has: (text: string) => boolean;
  /** The longest entry that stands at `at`, or ''. */
  readonly at: (text: string, at: number) => string;
  /** Every entry that stands at `at`, longest first. */
  readonly allAt: (text: string, at: number) => readonly string[];
  /** The longest entry that ends at `end`, or ''. */
  readonly endingAt: (text: string, end: number) => string;
}

/** An index of all `lists`. */
export function phrasesOf(...lists: readonly (readonly string[])[]): Phrases {
  const entries = new Set(lists.flat());
  const longestFirst = [...entries].toSorted((a, b) => b.length - a.length);
  const byFirst = grouped(longestFirst, (entry) => entry.charAt(0));
  const byLast = grouped(longestFirst, (entry) => entry.charAt(entry.length - 1));
  return {
    has: (text) => entries.has(text),
    at: (text, at) => byFirst.get(text.charAt(at))?.find((entry) => text.startsWith(entry, at)) ?? '',
    allAt: (text, at) => byFirst.get(text.charAt(at))?.filter((entry) => text.startsWith(entry, at)) ?? [],
    endingAt: (text, end) =>
      byLast
        .get(text.charAt(end - 1))
        ?.find((entry) => entry.length <= end && text.startsWith(entry, end - entry.length)) ?? '',
  };
}

function grouped(entries: readonly string[], key: (entry: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}
