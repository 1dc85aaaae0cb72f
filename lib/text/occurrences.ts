/** Where each of many names stands in a text, in one walk over the text. */

/**
 * The starts of every name, ascending; mentions of the same name do not overlap. Names of one character are not looked
 * for. The time grows with the text and with what is found, hardly with the number of names.
 */
export function occurrencesOf(names: Iterable<string>, text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const byOpening = new Map<number, string[]>();
  for (const name of names) {
    if (name.length < 2 || places.has(name)) continue;
    places.set(name, []);
    const opening = openingAt(name, 0);
    const others = byOpening.get(opening);
    if (others) others.push(name);
    else byOpening.set(opening, [name]);
  }
  for (let at = 0; at + 1 < text.length; at++) {
    for (const name of byOpening.get(openingAt(text, at)) ?? NONE) {
      const known = places.get(name);
      const isApart = (known?.at(-1) ?? -name.length) + name.length <= at;
      if (isApart && text.startsWith(name, at)) known?.push(at);
    }
  }
  return places;
}

const NONE: readonly string[] = [];

/** Two characters as one small integer; a few pairs share one. */
function openingAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1);
}
