/** What the tagger looks at: for every character of a line, a fixed number of hashed features. */
import type { Token } from '@/lib/recognize/context';
import { hashOf, mix } from './hash';
import { wordClassesOf } from './word-classes';
import { FEATURES_OF_WORD, MARGIN, type WordFacts, wordFactsOf } from './word-facts';

/** Features are numbers below `2 ** HASH_BITS`. */
export const HASH_BITS = 22;
/** Raised whenever a feature changes its meaning: weights fit one version only. */
export const FEATURES_VERSION = 1;
/** Features a character; absent ones are -1. */
export const FEATURE_COUNT = 57;

/** A line of a text with what segmenter and rules say of it. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Those of the whole text. */
  readonly tokens?: readonly Token[] | undefined;
  /** From `ruleFactsOf`, for the whole text. */
  readonly ruleFacts: Int32Array;
}

/** Characters and word classes of a line have this many zeroes on either side. */
const PAD = 4;

/** `FEATURE_COUNT` numbers a character of the line, linear in it. */
export function featuresOf(line: Line): Int32Array {
  const { text, start, end, tokens } = line;
  const count = end - start;
  const out = new Int32Array(count * FEATURE_COUNT).fill(-1);
  const characters = charactersOf(text, start, count);
  const { codes, known, headStart } = wordClassesOf(text, start, end);
  const classes = new Int32Array(count + 2 * PAD);
  classes.set(codes, PAD);
  const heads = nextHeads(text, start, headStart);
  const words = tokens && wordFactsOf(text, start, end, tokens);
  for (let i = 0; i < count; i++) {
    const p = i + PAD;
    const row = i * FEATURE_COUNT;
    const c0 = characters.code[p] ?? 0;
    putCharacters(out, row, characters.code, p);
    put(out, row, 19, typesAround(characters.type, p));
    putKnown(out, row, known, i, characters.code[p + 1] ?? 0);
    putClasses(out, row, classes, p, c0);
    putNextHead(out, row, heads, i, classes[p - 1] ?? 0, classes[p] ?? 0, c0);
    const tag = words ? putWords(out, row, words, i, c0) : 0;
    putRules(out, row, line.ruleFacts, start + i, i > 0, i + 1 < count);
    const rules = line.ruleFacts[start + i] ?? 0;
    put(out, row, 52, mix(rules, c0));
    put(out, row, 53, mix(rules, classes[p] ?? 0));
    put(out, row, 54, mix(rules, tag));
    put(out, row, 55, mix(rules, characters.code[p - 1] ?? 0));
    put(out, row, 56, mix(rules, characters.code[p + 1] ?? 0));
  }
  return out;
}

/** Every feature of a character has a slot of its own, which is part of its hash. Plain stores: this runs 57 times a character. */
function put(out: Int32Array, row: number, slot: number, hash: number): void {
  out[row + slot] = Math.imul(hash ^ Math.imul(slot + 1, 0x85ebca6b), 0xc2b2ae35) >>> (32 - HASH_BITS);
}

/** Slots 0–18: single characters, pairs, threes and fours around. */
function putCharacters(out: Int32Array, row: number, code: Int32Array, p: number): void {
  const c0 = code[p] ?? 0;
  const b1 = code[p - 1] ?? 0;
  const b2 = code[p - 2] ?? 0;
  const b3 = code[p - 3] ?? 0;
  const a1 = code[p + 1] ?? 0;
  const a2 = code[p + 2] ?? 0;
  const a3 = code[p + 3] ?? 0;
  const before = mix(b1, c0);
  const after = mix(c0, a1);
  const ahead = mix(a1, a2);
  const behind = mix(b2, b1);
  put(out, row, 0, c0);
  put(out, row, 1, b1);
  put(out, row, 2, a1);
  put(out, row, 3, b2);
  put(out, row, 4, a2);
  put(out, row, 5, b3);
  put(out, row, 6, a3);
  put(out, row, 7, before);
  put(out, row, 8, after);
  put(out, row, 9, behind);
  put(out, row, 10, ahead);
  put(out, row, 11, mix(b1, a1));
  put(out, row, 12, mix(b2, before));
  put(out, row, 13, mix(b1, after));
  put(out, row, 14, mix(c0, ahead));
  put(out, row, 15, mix(b3, mix(b2, before)));
  put(out, row, 16, mix(after, mix(a2, a3)));
  put(out, row, 17, mix(b1, mix(after, a2)));
  put(out, row, 18, mix(behind, after));
}

/** Slot 19. */
function typesAround(type: Uint8Array, p: number): number {
  let types = 0;
  for (let i = p - 2; i <= p + 2; i++) types = types * 8 + (type[i] ?? 0);
  return types;
}

/** Slots 20–22: names that everybody knows; 北大荒 is not 北大. */
function putKnown(out: Int32Array, row: number, known: Uint8Array, i: number, after: number): void {
  const here = known[i] ?? 0;
  put(out, row, 20, mix(here, mix(known[i - 1] ?? 0, known[i + 1] ?? 0)));
  if (here === 0) return;
  put(out, row, 21, here);
  put(out, row, 22, mix(here, after));
}

/** Slots 23–29: what our lexicons call the words around. */
function putClasses(out: Int32Array, row: number, classes: Int32Array, p: number, c0: number): void {
  const here = classes[p] ?? 0;
  const before = classes[p - 1] ?? 0;
  const after = classes[p + 1] ?? 0;
  put(out, row, 23, here);
  put(out, row, 24, mix(before, here));
  put(out, row, 25, mix(here, after));
  put(out, row, 26, mix(before, mix(here, after)));
  put(out, row, 27, mix(classes[p - 2] ?? 0, mix(before, here)));
  put(out, row, 28, mix(here, mix(after, classes[p + 2] ?? 0)));
  put(out, row, 29, mix(here, c0));
}

interface Heads {
  /** For each character, the last one of the nearest head that ends there or further on, or -1. */
  readonly at: Int32Array;
  /** By last character. */
  readonly hash: Int32Array;
}

/** Slots 30–32: how far the next head is, and which. */
function putNextHead(
  out: Int32Array,
  row: number,
  heads: Heads,
  i: number,
  before: number,
  here: number,
  c0: number,
): void {
  const head = heads.at[i] ?? -1;
  if (head < 0) {
    put(out, row, 30, 0);
    return;
  }
  const distance = Math.min(15, head - i);
  const which = heads.hash[head] ?? 0;
  put(out, row, 30, mix(1 + distance, here));
  put(out, row, 31, mix(which, Math.min(distance, 6)));
  put(out, row, 32, mix(which, mix(c0, before)));
}

/** Slots 33–49: what each word brings, with the character's place in it; answers its tag and the place as one number. */
function putWords(
  out: Int32Array,
  row: number,
  { of, position, features, tag }: WordFacts,
  i: number,
  c0: number,
): number {
  const word = of[i] ?? 0;
  const place = position[i] ?? 0;
  const first = word * FEATURES_OF_WORD;
  for (let f = 0; f < FEATURES_OF_WORD; f++) put(out, row, 33 + f, mix(place, features[first + f] ?? 0));
  put(out, row, 33 + FEATURES_OF_WORD, mix(place, mix(tag[word + MARGIN] ?? 0, c0)));
  return mix(tag[word + MARGIN] ?? 0, place);
}

/** Slots 50–51: what the rules say here; 52–56 join it with what stands here. */
function putRules(
  out: Int32Array,
  row: number,
  facts: Int32Array,
  at: number,
  hasBefore: boolean,
  hasAfter: boolean,
): void {
  const here = facts[at] ?? 0;
  put(out, row, 50, here);
  put(out, row, 51, mix(hasBefore ? (facts[at - 1] ?? 0) : -1, mix(here, hasAfter ? (facts[at + 1] ?? 0) : -1)));
}

/** Digits are one, letters have one case, full-width forms are plain. */
function charactersOf(text: string, start: number, count: number) {
  const code = new Int32Array(count + 2 * PAD).fill(1);
  const type = new Uint8Array(count + 2 * PAD);
  for (let i = 0; i < count; i++) {
    let c = text.charCodeAt(start + i);
    if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
    const t = typeOf(c);
    if (t === DIGIT) c = 0x30;
    else if (c >= 0x41 && c <= 0x5a) c += 0x20;
    code[i + PAD] = c;
    type[i + PAD] = t;
  }
  return { code, type };
}

const HAN = 1;
const DIGIT = 2;
const LETTER = 3;
const MARK = 4;
const NUMERAL = 5;
const OTHER = 6;
const DOT = 7;
const codesOf = (characters: string) => new Set([...characters].map((c) => c.charCodeAt(0)));
const NUMERALS = codesOf('〇零一二三四五六七八九十百千万亿两');
const DOTS = codesOf('·•・');

function typeOf(c: number): number {
  if (c >= 0x30 && c <= 0x39) return DIGIT;
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) return LETTER;
  if (DOTS.has(c)) return DOT;
  if (NUMERALS.has(c)) return NUMERAL;
  if (c >= 0x4e00 && c <= 0x9fff) return HAN;
  return c < 0x80 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3020) ? MARK : OTHER;
}

const BREAKS = codesOf('，。！？；：、,.!?;:“”"《》');
/** No head is looked for further away. */
const REACH = 20;

function nextHeads(text: string, start: number, headStart: Int32Array): Heads {
  const count = headStart.length;
  const at = new Int32Array(count).fill(-1);
  const hash = new Int32Array(count);
  let next = -1;
  for (let i = count - 1; i >= 0; i--) {
    if (BREAKS.has(text.charCodeAt(start + i))) next = -1;
    const first = headStart[i] ?? -1;
    if (first >= 0) {
      next = i;
      hash[i] = hashOf(text, start + first, start + i + 1);
    }
    if (next >= 0 && next - i < REACH) at[i] = next;
  }
  return { at, hash };
}
