/** Place names: whether a text ends or begins with one. */

import { PLACE_LEVELS } from '@/lib/recognize/lexicon/organization-words';
import { PLACES } from '@/lib/recognize/lexicon/places';

const LEVELS = PLACE_LEVELS.split(' ');
const LENGTHS = Object.keys(PLACES)
  .map(Number)
  .toSorted((a, b) => b - a);
const NAMES = new Set(LENGTHS.flatMap(namesOf));

/** Cuts the packed names of one length apart. */
function namesOf(length: number): string[] {
  const packed = (PLACES[length] ?? '').replaceAll('\n', '');
  return Array.from({ length: packed.length / length }, (_, i) => packed.slice(i * length, (i + 1) * length));
}

/** Whether the word is a place name, with or without its level: 黄岩, 黄岩区. */
export function isPlace(word: string): boolean {
  return NAMES.has(word) || LEVELS.some((level) => word.endsWith(level) && NAMES.has(word.slice(0, -level.length)));
}

/** How long the longest place name is that ends at `end` and starts at or after `floor`; 0 where none does. */
export function placeEndingAt(text: string, end: number, floor: number): number {
  let best = 0;
  for (const level of ['', ...LEVELS]) {
    if (!text.endsWith(level, end)) continue;
    for (const length of LENGTHS) {
      const start = end - level.length - length;
      if (start < floor) continue;
      if (NAMES.has(text.slice(start, end - level.length))) best = Math.max(best, end - start);
    }
  }
  return best;
}

/** How long the place name is that the name begins with; 0 where it begins with none. */
export function leadingPlace(name: string): number {
  for (let length = Math.min(9, name.length); length > 1; length--) {
    if (placeEndingAt(name, length, 0) === length) return length;
  }
  return 0;
}
