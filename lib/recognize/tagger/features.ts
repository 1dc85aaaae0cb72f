/** What the tagger looks at: for every character of a stretch, a fixed number of hashed features. */
import type { Range } from '@/lib/model/annotation';
import type { Token } from '@/lib/recognize/context';
import { charactersOf } from './characters';
import { mix } from './hash';
import { type NextHeads, nextHeadsOf } from './next-heads';
import { FEATURES_OF_WORD, type WordFacts, wordFactsOf } from './word-facts';

/** Features are numbers below `2 ** HASH_BITS`. */
export const HASH_BITS = 18;
/** Raised whenever a feature changes its meaning: weights fit one version only. */
export const FEATURES_VERSION = 2;
/** Features a character. */
export const FEATURE_COUNT = 17;

/** What is read once for a whole text. */
export interface TextFacts {
  /** From `charactersOf`. */
  readonly characters: Int32Array;
  readonly words: WordFacts;
  readonly heads: NextHeads;
  /** From `ruleFactsOf`. */
  readonly rules: Int32Array;
}

/** Linear in the text. */
export function textFactsOf(
  text: string,
  tokens: readonly Token[],
  heads: readonly Range[],
  rules: Int32Array,
): TextFacts {
  return {
    characters: charactersOf(text),
    words: wordFactsOf(text, tokens),
    heads: nextHeadsOf(text, heads),
    rules,
  };
}

/** `FEATURE_COUNT` numbers a character of the stretch, linear in it. */
export function featuresOf({ characters, words, heads, rules }: TextFacts, { start, end }: Range): Int32Array {
  const out = new Int32Array((end - start) * FEATURE_COUNT);
  for (let at = start; at < end; at++) {
    const row = (at - start) * FEATURE_COUNT;
    putCharacters(out, row, characters, at);
    putNextHead(out, row, heads, at);
    putWords(out, row, words, at);
    putRules(out, row, rules, at, characters[at + 1] ?? 0);
  }
  return out;
}

/** Every feature has a slot of its own, which is part of its hash. Plain stores: this runs 17 times a character. */
function put(out: Int32Array, row: number, slot: number, hash: number): void {
  out[row + slot] = Math.imul(hash ^ Math.imul(slot + 1, 0x85ebca6b), 0xc2b2ae35) >>> (32 - HASH_BITS);
}

/** Slots 0–4: the character and its neighbours. */
function putCharacters(out: Int32Array, row: number, characters: Int32Array, at: number): void {
  const before = characters[at] ?? 0;
  const here = characters[at + 1] ?? 0;
  const after = characters[at + 2] ?? 0;
  put(out, row, 0, here);
  put(out, row, 1, before);
  put(out, row, 2, after);
  put(out, row, 3, mix(before, here));
  put(out, row, 4, mix(here, after));
}

/** Slots 5 and 6: how far the next head is, and which. */
function putNextHead(out: Int32Array, row: number, { at: nextAt, hash }: NextHeads, at: number): void {
  const head = nextAt[at] ?? -1;
  const distance = Math.min(15, head - at);
  put(out, row, 5, head < 0 ? 0 : 1 + distance);
  put(out, row, 6, head < 0 ? 0 : mix(hash[head] ?? 0, Math.min(distance, 6)));
}

/** Slots 7–13: what each word brings, with the character's place in it. */
function putWords(out: Int32Array, row: number, { of, position, features }: WordFacts, at: number): void {
  const place = position[at] ?? 0;
  const first = (of[at] ?? 0) * FEATURES_OF_WORD;
  for (let f = 0; f < FEATURES_OF_WORD; f++) put(out, row, 7 + f, mix(place, features[first + f] ?? 0));
}

/** Slots 14–16: what the rules say here and beside. */
function putRules(out: Int32Array, row: number, rules: Int32Array, at: number, c0: number): void {
  const here = rules[at] ?? 0;
  put(out, row, 14, here);
  put(out, row, 15, mix(rules[at - 1] ?? -1, mix(here, rules[at + 1] ?? -1)));
  put(out, row, 16, mix(here, c0));
}
