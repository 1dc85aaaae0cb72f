/** Where each of many names stands in a text, in one walk over the text. */

/**
 * The starts of every name, ascending; mentions of the same name do not overlap. Names of one character are not looked
 * for. The time grows with the text and with what is found, hardly with the number of names.
 */
export function occurrencesOf(names: Iterable<string>, text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const byOpening = new Map<number, OfLength[]>();
  for (const name of names) {
    if (name.length < 2 || places.has(name)) continue;
    places.set(name, []);
    const opening = openingAt(name, 0);
    const alike = byOpening.get(opening) ?? [];
    byOpening.set(opening, alike);
    const group = alike.find(({ length }) => length === name.length);
    if (group) group.names.add(name);
    else alike.push({ length: name.length, names: new Set([name]) });
  }
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { length, names: group } of byOpening.get(openingAt(text, at)) ?? NONE) {
      const name = text.slice(at, at + length);
      if (!group.has(name)) continue;
      const known = places.get(name);
      if ((known?.at(-1) ?? -length) + length <= at) known?.push(at);
    }
  }
  return places;
}

/** Names of one length with the same opening: of thousands (青山小学, 青石小学 …) one is asked for. */
interface OfLength {
  readonly length: number;
  readonly names: Set<string>;
}

const NONE: readonly OfLength[] = [];

/** Two characters as one small integer; a few pairs share one. */
function openingAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1);
}
