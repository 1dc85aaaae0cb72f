/** Place names: whether a text ends or begins with one. */

import { PLACE_LEVELS } from '@/lib/recognize/lexicon/organization-words';
import { PLACES } from '@/lib/recognize/lexicon/places';
import { endingsOf, lengthsAt, lengthsByPair, pairEndingsOf } from './endings';

const LEVELS = new Set(PLACE_LEVELS.split(' '));
const LEVEL_ENDINGS = endingsOf(LEVELS);
const NAMES = new Set(Object.keys(PLACES).map(Number).flatMap(namesOf));
const NAME_ENDINGS = pairEndingsOf(NAMES);

/** Cuts the packed names of one length apart. */
function namesOf(length: number): string[] {
  const packed = (PLACES[length] ?? '').replaceAll('\n', '');
  return Array.from({ length: packed.length / length }, (_, i) => packed.slice(i * length, (i + 1) * length));
}

/** Whether the word is a place name, with or without its level: 黄岩, 黄岩区. */
export function isPlace(word: string): boolean {
  return NAMES.has(word) || levelsAt(word, word.length).some((length) => NAMES.has(word.slice(0, -length)));
}

/** How long the longest place name is that ends at `end` and starts at or after `floor`; 0 where none does. */
export function placeEndingAt(text: string, end: number, floor: number): number {
  let best = nameEndingAt(text, end, floor);
  for (const level of levelsAt(text, end)) {
    const name = nameEndingAt(text, end - level, floor);
    if (name > 0) best = Math.max(best, name + level);
  }
  return best;
}

/** The lengths of the levels that end here: 新区 and 区. */
function levelsAt(text: string, end: number): number[] {
  return lengthsAt(LEVEL_ENDINGS, text, end).filter((length) => LEVELS.has(text.slice(Math.max(0, end - length), end)));
}

function nameEndingAt(text: string, end: number, floor: number): number {
  for (const length of lengthsByPair(NAME_ENDINGS, text, end))
    if (end - length >= floor && NAMES.has(text.slice(end - length, end))) return length;
  return 0;
}

/** Whether a place's name ends in this stretch, and begins in it. */
export function placeEndsIn(text: string, start: number, end: number): boolean {
  for (let at = start + 2; at <= end; at++) if (nameEndingAt(text, at, start) > 0) return true;
  return false;
}

/** How long a place name with this last character (by code unit) can be, with its level. */
export const LONGEST_PLACES: ReadonlyMap<number, number> = longestPlaces();

function longestPlaces(): Map<number, number> {
  const longest = new Map([...endingsOf(NAMES).lengths].map(([last, [length = 0]]) => [last, length]));
  const name = Math.max(...longest.values());
  for (const [last, [level = 0]] of LEVEL_ENDINGS.lengths) longest.set(last, name + level);
  return longest;
}

/** How long the place name is that the name begins with; 0 where it begins with none. */
export function leadingPlace(name: string): number {
  for (let length = Math.min(9, name.length); length > 1; length--) {
    if (placeEndingAt(name, length, 0) === length) return length;
  }
  return 0;
}
