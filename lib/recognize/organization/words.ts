/** The words to the left of a head, each with what it means for the edge of a name. */
import type { Range } from '@/lib/model/annotation';
import type { Context, Token } from '@/lib/recognize/context';
import { FIELDS, GENERIC_WORDS, LEVELS, SOFT_WORDS, STOP_WORDS } from '@/lib/recognize/lexicon/organization-words';
import { endingsOf, lengthsAt } from './endings';
import { HEADS } from './heads';
import { isPlace, LONGEST_PLACES, placeEndingAt } from './places';

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
const FIELD_WORDS = setOf(FIELDS);
const FIELD_ENDINGS = endingsOf(FIELD_WORDS);
/** 中共 begins a name as a place does; zones act as places. */
const MORE_PLACES = ['中共', '高新区', '经开区'];
/** Every listed word with its class; where two lists hold it, the first decides. */
const LISTED = firstClasses([
  ['stop', setOf(STOP_WORDS)],
  ['level', setOf(LEVELS)],
  ['place', MORE_PLACES],
  ['field', FIELD_WORDS],
  ['soft', setOf(SOFT_WORDS)],
  ['generic', setOf(GENERIC_WORDS)],
  ['unit', HEADS.keys()],
]);
const LONGEST = Math.max(...[...LISTED.keys()].map((word) => word.length));

function firstClasses(lists: readonly (readonly [WordClass, Iterable<string>])[]): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const [as, words] of lists) for (const word of words) if (!classes.has(word)) classes.set(word, as);
  return classes;
}

const ORDINAL_DIGITS = '一二三四五六七八九十百0123456789';
/** How long a word that some list or rule knows can be, by its last character (code unit): most characters end none. */
const LONGEST_KNOWN = longestKnown();

function longestKnown(): Map<number, number> {
  const longest = new Map(LONGEST_PLACES);
  for (const [last, [length = 0]] of endingsOf(LISTED.keys()).lengths)
    longest.set(last, Math.max(length, longest.get(last) ?? 0));
  for (const digit of ORDINAL_DIGITS) longest.set(digit.charCodeAt(0), LONGEST);
  return longest;
}

const ORDINAL = /^第[一二三四五六七八九十百\d]+$/u;

/** Whether the word is a field of work by itself: 气象. */
export function isField(word: string): boolean {
  return FIELD_WORDS.has(word);
}

/** Whether a list holds the word as one that ends every name: 召开. */
export function isStopWord(word: string): boolean {
  return LISTED.get(word) === 'stop';
}

/** The words that were read, by where they end: names overlap, and each walk would read them again. */
const READ = new WeakMap<Context, Map<number, Word>>();

/** The word that ends at `end` and starts at or after `floor`; `floor < end`. */
export function wordBefore(context: Context, end: number, floor: number): Word {
  const read = READ.get(context) ?? new Map<number, Word>();
  READ.set(context, read);
  const known = read.get(end) ?? readWord(context, end, Math.max(0, end - LONGEST));
  read.set(end, known);
  return known.start < floor ? readWord(context, end, floor) : known;
}

function readWord(context: Context, end: number, floor: number): Word {
  const { text } = context.document;
  const token = context.tokens && tokenBefore(context.tokens, end);
  const start = token ? tokenStart(token, end, floor) : wordStart(text, end, floor);
  const word = text.slice(start, end);
  // A place name that the segmenter cut or glued: 犍|为县.
  const place = placeEndingAt(text, end, floor);
  if (place > word.length && (place > 2 || !token)) {
    return { start: end - place, end, text: text.slice(end - place, end), as: 'place' };
  }
  const field = fieldEndingAt(text, end, Math.max(floor, end - LONGEST));
  if (field.length > word.length) return { start: end - field.length, end, text: field, as: 'field' };
  const unit = unitEndingAt(text, end, floor);
  if (unit > word.length) return { start: end - unit, end, text: text.slice(end - unit, end), as: 'unit' };
  const whole = token?.end === end && start === token.start ? token : undefined;
  return { start, end, text: word, as: lexicalClass(word) ?? (whole ? taggedClass(whole) : unknownClass(word)) };
}

const UNIT_ENDINGS = endingsOf(
  [...HEADS].filter(([head, { need }]) => need === 'whole' && head.length > 4).map(([head]) => head),
);

/** How long the whole name is that ends here, even where the segmenter cut it: 中央和国家机关|工委; 0 where none does. */
function unitEndingAt(text: string, end: number, floor: number): number {
  for (const length of lengthsAt(UNIT_ENDINGS, text, end)) {
    if (end - length >= floor && HEADS.get(text.slice(end - length, end))?.need === 'whole') return length;
  }
  return 0;
}

/** The longest field of work that ends here, even where the segmenter cut through it: 离退休|干部局. */
function fieldEndingAt(text: string, end: number, floor: number): string {
  for (const length of lengthsAt(FIELD_ENDINGS, text, end)) {
    const word = length > 1 && end - length >= floor ? text.slice(end - length, end) : '';
    if (FIELD_WORDS.has(word)) return word;
  }
  return '';
}

function lexicalClass(word: string): WordClass | undefined {
  const listed = LISTED.get(word);
  if (listed === 'stop' || listed === 'level') return listed;
  if (isPlace(word)) return 'place';
  return listed ?? (ORDINAL.test(word) ? 'ordinal' : undefined);
}

const AMOUNT =
  /^(?:[\d.一二三四五六七八九十百千万亿两几数多余]+[个名位家支次项件年月日天人元号级届所只]?|两.+|[\d一二三四五六七八九十]+[年月日].*)$/u;

/** 充分|发挥, 通过|参观: jieba knows many pairs as one word. */
function isTwoStops(text: string): boolean {
  return text.length === 4 && LISTED.get(text.slice(0, 2)) === 'stop' && LISTED.get(text.slice(2)) === 'stop';
}

/** 该处, 本校, 两校, 我们, 别的, 第一支 */
const NOT_A_NAME =
  /^(?:[该此我各每某其这那哪]|[本两][校院局省市县区村镇单]|第[一二三四五六七八九十\d]+[支个名位批次家]|[一二三四五六七八九十]好$)|的$/u;

/** By jieba's tags (ICTCLAS), which are loose with nouns: verbs and function words end the name, the rest goes on. */
function taggedClass({ text, tag }: Token): WordClass {
  if (tag === 'ns') return 'place';
  if (NOT_A_NAME.test(text)) return 'stop';
  if (/^(?:nr|nz|nt|eng|x)/u.test(tag)) return 'proper';
  if (tag === 'v') return text.length === 1 ? 'soft' : 'stop';
  if (/^\p{Script=Han}{2}[着了过]$/u.test(text)) return 'stop';
  if (/^(?:[mqt]|mq)$/u.test(tag)) return AMOUNT.test(text) ? 'stop' : 'noun';
  if (tag === 'vd' || isTwoStops(text)) return 'stop';
  if (/^(?:p|c|u|d|r|y|e|o|ad|f)/u.test(tag)) return text.length > 1 && tag === 'r' ? 'noun' : 'stop';
  return tag === 'a' ? 'soft' : 'noun';
}

function unknownClass(word: string): WordClass {
  return /^[\p{Script=Han}A-Za-z0-9]+$/u.test(word) ? 'open' : 'stop';
}

/** Without a segmenter: the longest word of our own lists that ends here, else one character. */
function wordStart(text: string, end: number, floor: number): number {
  const ordinal = /第[一二三四五六七八九十\d]{1,3}$/u.exec(text.slice(Math.max(floor, end - 4), end));
  if (ordinal) return end - ordinal[0].length;
  const last = text.charCodeAt(end - 1);
  for (let length = Math.min(LONGEST_KNOWN.get(last) ?? 1, LONGEST, end - floor); length > 1; length--) {
    if (lexicalClass(text.slice(end - length, end)) !== undefined) return end - length;
  }
  return end - 1;
}

const FUNCTION_WORD = /[由以与和及向对从在到的了将把被是也都为兼]/u;

/** Where the token's last part begins, not before `floor`: what jieba made up (x) may hold a function word: 由|区, 分岗到|. */
function tokenStart(token: Token, end: number, floor: number): number {
  const start = Math.max(token.start, floor);
  if (token.tag !== 'x') return start;
  for (let at = end; at > start; at--)
    if (FUNCTION_WORD.test(token.text.charAt(at - token.start - 1))) return at === end ? end - 1 : at;
  return start;
}

/** The token that holds the character before `end`, by bisection. */
export function tokenBefore(tokens: readonly Token[], end: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return tokens[low - 1];
}
