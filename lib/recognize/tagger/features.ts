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
  const row: Row = { out, at: 0, slot: 0 };
  const characters = charactersOf(text, start, count);
  const { codes, known, headStart } = wordClassesOf(text, start, end);
  const classes = new Int32Array(count + 2 * PAD);
  classes.set(codes, PAD);
  const heads = nextHeads(text, start, headStart);
  const words = tokens && wordFactsOf(text, start, end, tokens);
  for (let i = 0; i < count; i++) {
    const p = i + PAD;
    const c0 = characters.code[p] ?? 0;
    const here = classes[p] ?? 0;
    row.slot = 0;
    putCharacters(row, characters.code, p);
    putKnown(row, known, i, characters.code[p + 1] ?? 0);
    put(row, typesAround(characters.type, p));
    putClasses(row, classes, p, c0);
    putNextHead(row, heads, i, classes[p - 1] ?? 0, here, c0);
    if (words) putWords(row, words, i, c0);
    else skip(row, WORD_FEATURES);
    const tag = words ? mix(words.tag[(words.of[i] ?? 0) + MARGIN] ?? 0, words.position[i] ?? 0) : 0;
    const before = i > 0 ? (line.ruleFacts[start + i - 1] ?? 0) : -1;
    const after = i + 1 < count ? (line.ruleFacts[start + i + 1] ?? 0) : -1;
    const rules = line.ruleFacts[start + i] ?? 0;
    put(row, rules);
    put(row, mix(before, mix(rules, after)));
    put(row, mix(rules, c0));
    put(row, mix(rules, here));
    put(row, mix(rules, tag));
    put(row, mix(rules, characters.code[p - 1] ?? 0));
    put(row, mix(rules, characters.code[p + 1] ?? 0));
  }
  return out;
}

/** Where the next feature goes. Plain functions on it, no closures: this runs sixty times a character. */
interface Row {
  readonly out: Int32Array;
  at: number;
  /** Which feature of the character it is; part of its hash. */
  slot: number;
}

function put(row: Row, hash: number): void {
  const h = Math.imul(hash ^ Math.imul(row.slot + 1, 0x85ebca6b), 0xc2b2ae35);
  row.out[row.at] = Math.imul(h ^ (h >>> 13), 0x27d4eb2f) >>> (32 - HASH_BITS);
  row.at++;
  row.slot++;
}

function skip(row: Row, features: number): void {
  row.at += features;
  row.slot += features;
}

/** 19 features: single characters, pairs, threes and fours around. */
function putCharacters(row: Row, code: Int32Array, p: number): void {
  const c0 = code[p] ?? 0;
  const b1 = code[p - 1] ?? 0;
  const b2 = code[p - 2] ?? 0;
  const b3 = code[p - 3] ?? 0;
  const a1 = code[p + 1] ?? 0;
  const a2 = code[p + 2] ?? 0;
  const a3 = code[p + 3] ?? 0;
  put(row, c0);
  put(row, b1);
  put(row, a1);
  put(row, b2);
  put(row, a2);
  put(row, b3);
  put(row, a3);
  const before = mix(b1, c0);
  const after = mix(c0, a1);
  const ahead = mix(a1, a2);
  const behind = mix(b2, b1);
  put(row, before);
  put(row, after);
  put(row, behind);
  put(row, ahead);
  put(row, mix(b1, a1));
  put(row, mix(b2, before));
  put(row, mix(b1, after));
  put(row, mix(c0, ahead));
  put(row, mix(b3, mix(b2, before)));
  put(row, mix(after, mix(a2, a3)));
  put(row, mix(b1, mix(after, a2)));
  put(row, mix(behind, after));
}

/** 3 features: names that everybody knows; 北大荒 is not 北大. */
function putKnown(row: Row, known: Uint8Array, i: number, after: number): void {
  const here = known[i] ?? 0;
  const next = known[i + 1] ?? 0;
  put(row, mix(here, mix(known[i - 1] ?? 0, next)));
  if (here === 0) skip(row, 2);
  else {
    put(row, here);
    put(row, mix(here, after));
  }
}

function typesAround(type: Uint8Array, p: number): number {
  let types = 0;
  for (let i = p - 2; i <= p + 2; i++) types = types * 8 + (type[i] ?? 0);
  return types;
}

/** 7 features: what our lexicons call the words around. */
function putClasses(row: Row, classes: Int32Array, p: number, c0: number): void {
  const here = classes[p] ?? 0;
  const before = classes[p - 1] ?? 0;
  const after = classes[p + 1] ?? 0;
  put(row, here);
  put(row, mix(before, here));
  put(row, mix(here, after));
  put(row, mix(before, mix(here, after)));
  put(row, mix(classes[p - 2] ?? 0, mix(before, here)));
  put(row, mix(here, mix(after, classes[p + 2] ?? 0)));
  put(row, mix(here, c0));
}

interface Heads {
  /** For each character, the last one of the nearest head that ends there or further on, or -1. */
  readonly at: Int32Array;
  /** By last character. */
  readonly hash: Int32Array;
}

/** 3 features: how far the next head is, and which. */
function putNextHead(row: Row, heads: Heads, i: number, before: number, here: number, c0: number): void {
  const head = heads.at[i] ?? -1;
  if (head < 0) {
    put(row, 0);
    skip(row, 2);
    return;
  }
  const distance = Math.min(15, head - i);
  const which = heads.hash[head] ?? 0;
  put(row, mix(1 + distance, here));
  put(row, mix(which, Math.min(distance, 6)));
  put(row, mix(which, mix(c0, before)));
}

const WORD_FEATURES = FEATURES_OF_WORD + 1;

/** What each word brings, with the character's place in it; and its tag with the character itself. */
function putWords(row: Row, { of, position, features, tag }: WordFacts, i: number, c0: number): void {
  const word = of[i] ?? 0;
  const place = position[i] ?? 0;
  const first = word * FEATURES_OF_WORD;
  for (let f = first; f < first + FEATURES_OF_WORD; f++) put(row, mix(place, features[f] ?? 0));
  put(row, mix(place, mix(tag[word + MARGIN] ?? 0, c0)));
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
