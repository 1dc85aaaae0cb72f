/** The words to the left of a head, each with what it means for the edge of a name. */
import type { Range } from '@/lib/model/annotation';
import type { Context, Token } from '@/lib/recognize/context';
import { FIELDS, GENERIC_WORDS, LEVELS, SOFT_WORDS, STOP_WORDS } from '@/lib/recognize/lexicon/organization-words';
import { HEADS } from './heads';
import { isPlace, placeEndingAt } from './places';

/**
 * - `place` 黄岩区, `proper` 丽珠, `ordinal` 第一, `unit` 公安局: name something particular
 * - `noun` 岩土: names something where no list calls it generic; `open`: a character that no list knows
 * - `field` 气象, `generic` 企业, `soft` 服务, `level` 市: belong to a name, and name nothing alone
 * - `stop`: ends the name
 */
type WordClass =
  | 'place'
  | 'proper'
  | 'ordinal'
  | 'unit'
  | 'noun'
  | 'open'
  | 'field'
  | 'generic'
  | 'soft'
  | 'level'
  | 'stop';

export interface Word extends Range {
  readonly text: string;
  readonly as: WordClass;
}

const setOf = (words: string) => new Set(words.trim().split(/\s+/u));
const STOPS = setOf(STOP_WORDS);
const SOFTS = setOf(SOFT_WORDS);
const GENERICS = setOf(GENERIC_WORDS);
const FIELD_WORDS = setOf(FIELDS);
const LEVEL_WORDS = setOf(LEVELS);
const LONGEST = Math.max(
  ...[STOPS, SOFTS, GENERICS, FIELD_WORDS, HEADS].flatMap((s) => [...s.keys()].map((w) => w.length)),
);
const ORDINAL = /^第[一二三四五六七八九十百\d]+$/u;

/** The word that ends at `end` and starts at or after `floor`; `floor < end`. */
export function wordBefore(context: Context, end: number, floor: number): Word {
  const { text } = context.document;
  const token = context.tokens && tokenBefore(context.tokens, end);
  const start = token ? Math.max(token.start, floor) : Math.max(wordStart(text, end, floor), floor);
  const word = text.slice(start, end);
  // A place name that the segmenter cut or glued: 犍|为县.
  const place = placeEndingAt(text, end, floor);
  if (place > word.length && (place > 2 || !token)) {
    return { start: end - place, end, text: text.slice(end - place, end), as: 'place' };
  }
  return {
    start,
    end,
    text: word,
    as: lexicalClass(word) ?? (token?.end === end ? taggedClass(token.tag) : unknownClass(word)),
  };
}

function lexicalClass(word: string): WordClass | undefined {
  if (STOPS.has(word)) return 'stop';
  if (LEVEL_WORDS.has(word)) return 'level';
  if (isPlace(word)) return 'place';
  if (FIELD_WORDS.has(word)) return 'field';
  if (GENERICS.has(word)) return 'generic';
  if (SOFTS.has(word)) return 'soft';
  if (HEADS.has(word)) return 'unit';
  return ORDINAL.test(word) ? 'ordinal' : undefined;
}

/** By jieba's tags (ICTCLAS): nouns go on, verbs and function words end the name. */
function taggedClass(tag: string): WordClass {
  if (tag === 'ns') return 'place';
  if (/^(?:nr|nz|nt|eng|x)/u.test(tag)) return 'proper';
  if (/^(?:n|vn|an|b|j|l|s|i|g)/u.test(tag)) return 'noun';
  return tag === 'a' ? 'soft' : 'stop';
}

function unknownClass(word: string): WordClass {
  return /^[\p{Script=Han}A-Za-z0-9]+$/u.test(word) ? 'open' : 'stop';
}

/** Without a segmenter: the longest word of our own lists that ends here, else one character. */
function wordStart(text: string, end: number, floor: number): number {
  const ordinal = /第[一二三四五六七八九十\d]{1,3}$/u.exec(text.slice(Math.max(floor, end - 4), end));
  if (ordinal) return end - ordinal[0].length;
  for (let length = Math.min(LONGEST, end - floor); length > 1; length--) {
    if (lexicalClass(text.slice(end - length, end)) !== undefined) return end - length;
  }
  return end - 1;
}

/** The token that holds the character before `end`, by bisection. */
function tokenBefore(tokens: readonly Token[], end: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return tokens[low - 1];
}
