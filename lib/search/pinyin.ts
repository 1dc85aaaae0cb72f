/** Names found by the letters of their pinyin: djgz, dangjian, dangjgz. */
import type { Range } from '@/lib/model/annotation';
import { PINYIN } from './tables/pinyin';

/** Whether a folded word can be meant as pinyin: letters, with digits among them (d1c: 第1村). A single letter stands in almost every name. */
export function isLetters(word: string): boolean {
  return word.length >= 2 && /^\d*[a-z][a-z\d]*$/u.test(word);
}

/**
 * The first place in a folded name whose characters the letters spell, each by its whole syllable or its initial; the last
 * one may be unfinished. Letters and digits of the name stand for themselves; signs between are passed over.
 */
export function pinyinIn(name: string, letters: string): Range | undefined {
  for (let start = 0; start < name.length; start++) {
    if (isSign(name, start)) continue;
    const end = spelledTo(name, start, letters, 0);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Where the stretch of the name ends that begins at `at` and is spelled by the letters from `from` on. */
function spelledTo(name: string, at: number, letters: string, from: number): number | undefined {
  if (from === letters.length) return at;
  if (at === name.length) return undefined;
  const readings = readingsAt(name, at);
  if (!readings) {
    if (name[at] === letters[from]) return spelledTo(name, at + 1, letters, from + 1);
    return isSign(name, at) ? spelledTo(name, at + 1, letters, from) : undefined;
  }
  for (const syllable of readings) {
    if (syllable.charCodeAt(0) !== letters.charCodeAt(from)) continue;
    const rest = letters.length - from;
    if (rest < syllable.length && syllable.startsWith(letters.slice(from))) return at + 1;
    for (const length of [syllable.length, initialLength(syllable), 1]) {
      if (!letters.startsWith(syllable.slice(0, length), from)) continue;
      const end = spelledTo(name, at + 1, letters, from + length);
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

/** zh, ch and sh are initials of two letters, and are often typed as one. */
function initialLength(syllable: string): number {
  return syllable[1] === 'h' ? 2 : 1;
}

const FIRST = 0x4e00;

let known: (readonly string[] | undefined)[] | undefined;

function readingsAt(name: string, at: number): readonly string[] | undefined {
  known ??= readTable();
  return known[name.charCodeAt(at) - FIRST];
}

/** By character, from U+4E00 on. */
function readTable(): (readonly string[] | undefined)[] {
  const table: string[][] = Array.from({ length: 0x5200 });
  for (const row of PINYIN.trim().split('\n')) {
    const syllable = /^[a-z]+/u.exec(row)?.[0] ?? '';
    for (const character of row.slice(syllable.length)) {
      const at = character.charCodeAt(0) - FIRST;
      table[at] = [...(table[at] ?? []), syllable];
    }
  }
  return table;
}

/** What is neither a letter, a digit nor a Chinese character: “” · - and blanks. */
function isSign(name: string, at: number): boolean {
  return !/[\p{Letter}\p{Number}]/u.test(name[at] ?? '');
}
