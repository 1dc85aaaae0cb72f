/** Which words of our lexicons stand where in a line: the longest of each class from left to right. */
import { HEAD_GROUPS } from '@/lib/recognize/lexicon/organization-heads';
import {
  FIELDS,
  GENERIC_WORDS,
  PLACE_LEVELS,
  SOFT_WORDS,
  STOP_WORDS,
} from '@/lib/recognize/lexicon/organization-words';
import { PLACES } from '@/lib/recognize/lexicon/places';
import { BODIES, COUNTRIES, FAMILY_NAMES, HOUSES } from './gazetteer';
import { hashOf, mix, SEED } from './hash';

const HEAD = 1;
const PLACE = 2;
const COUNTRY = 4;
const FAMILY = 8;
const FIELD = 16;
const GENERIC = 32;
const SOFT = 64;
const STOP = 128;
/** Some longer word begins like this. */
const PREFIX = 256;
const BODY = 512;
const HOUSE = 1024;

export interface WordClasses {
  /** One number a character: which classes it is in, and where in the word of each it stands. */
  readonly codes: Int32Array;
  /** The same for organizations that are known by name. */
  readonly known: Uint8Array;
  /** For each character that ends a head, where the head begins; else -1. */
  readonly headStart: Int32Array;
}

const listed = (list: string): string[] => list.trim().split(/\s+/u);
const LEVELS = listed(PLACE_LEVELS);
const CLASSES = classesByHash();

function classesByHash(): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  const add = (word: string, bit: number) => {
    for (let length = 1; length <= word.length; length++) {
      const hash = hashOf(word, 0, length);
      classes.set(hash, (classes.get(hash) ?? 0) | (length === word.length ? bit : PREFIX));
    }
  };
  for (const { heads } of HEAD_GROUPS) for (const head of listed(heads)) add(head, HEAD);
  for (const [length, packed] of Object.entries(PLACES)) {
    const names = packed.replaceAll('\n', '');
    for (let at = 0; at < names.length; at += Number(length)) add(names.slice(at, at + Number(length)), PLACE);
  }
  for (const [list, bit] of [
    [COUNTRIES, COUNTRY],
    [FAMILY_NAMES, FAMILY],
    [BODIES, BODY],
    [HOUSES, HOUSE],
    [FIELDS, FIELD],
    [GENERIC_WORDS, GENERIC],
    [SOFT_WORDS, SOFT],
    [STOP_WORDS, STOP],
  ] as const)
    for (const word of listed(list)) add(word, bit);
  return classes;
}

/** Linear in the stretch: no listed word is longer than a dozen characters. */
export function wordClassesOf(text: string, start: number, end: number): WordClasses {
  const count = end - start;
  const place = new Uint8Array(count);
  const word = new Uint8Array(count);
  const family = new Uint8Array(count);
  const known = new Uint8Array(count);
  const headStart = new Int32Array(count).fill(-1);
  let placeEnd = 0;
  let wordEnd = 0;
  let knownEnd = 0;
  for (let i = 0; i < count; i++) {
    const found = longestFrom(text, start + i, end);
    const headEnd = found.headEnd - start;
    if (headEnd > 0 && headStart[headEnd - 1] === -1) headStart[headEnd - 1] = i;
    if (found.family) family[i] = 1;
    if (found.placeEnd > 0 && i >= placeEnd) {
      const level = LEVELS.find((suffix) => text.startsWith(suffix, found.placeEnd)) ?? '';
      placeEnd = Math.min(count, found.placeEnd - start + level.length);
      fill(place, i, placeEnd, found.placeKind);
    }
    if (found.knownEnd > 0 && i >= knownEnd) {
      knownEnd = found.knownEnd - start;
      fill(known, i, knownEnd, found.knownKind);
    }
    if (found.wordEnd > 0 && i >= wordEnd) {
      wordEnd = found.wordEnd - start;
      fill(word, i, wordEnd, found.wordKind);
    }
  }
  const head = headPositions(headStart);
  const codes = new Int32Array(count);
  for (let i = 0; i < count; i++)
    codes[i] = 1 + (head[i] ?? 0) + 8 * (place[i] ?? 0) + 256 * (word[i] ?? 0) + 16384 * (family[i] ?? 0);
  return { codes, known, headStart };
}

/** The longest word of each class that begins at `at`; its end, or 0. */
function longestFrom(text: string, at: number, end: number) {
  const found = {
    headEnd: 0,
    placeEnd: 0,
    placeKind: 0,
    wordEnd: 0,
    wordKind: 0,
    knownEnd: 0,
    knownKind: 0,
    family: false,
  };
  let hash = SEED;
  for (let i = at; i < end; i++) {
    hash = mix(hash, text.charCodeAt(i));
    const bits = CLASSES.get(hash);
    if (bits === undefined) break;
    if (bits & HEAD) found.headEnd = i + 1;
    if (bits & FAMILY) found.family = true;
    if (bits & (PLACE | COUNTRY)) {
      found.placeEnd = i + 1;
      found.placeKind = bits & COUNTRY ? 2 : 1;
    }
    if (bits & (BODY | HOUSE)) {
      found.knownEnd = i + 1;
      found.knownKind = bits & BODY ? 1 : 2;
    }
    if (bits & (FIELD | GENERIC | SOFT | STOP)) {
      found.wordEnd = i + 1;
      found.wordKind = bits & STOP ? 4 : bits & FIELD ? 1 : bits & GENERIC ? 2 : 3;
    }
    if (!(bits & PREFIX)) break;
  }
  return found;
}

/** Of heads that overlap, the one that ends last decides. */
function headPositions(headStart: Int32Array): Uint8Array {
  const positions = new Uint8Array(headStart.length);
  let free = headStart.length;
  for (let last = headStart.length - 1; last >= 0; last--) {
    const first = headStart[last] ?? -1;
    if (first < 0 || last >= free) continue;
    for (let i = first; i <= last; i++) positions[i] = positionIn(i, first, last);
    free = first;
  }
  return positions;
}

function fill(into: Uint8Array, first: number, end: number, kind: number): void {
  for (let i = first; i < end; i++) into[i] = kind * 5 + positionIn(i, first, end - 1);
}

/** 1 begin, 2 inside, 3 end, 4 the only one. */
function positionIn(at: number, first: number, last: number): number {
  if (first === last) return 4;
  return at === first ? 1 : at === last ? 3 : 2;
}
