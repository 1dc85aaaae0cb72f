/** Reads the number of a figure, with the hedges inside it: 1.5万多, 一百二十余, 3百万, 十几. */
import type { Range, Relation } from '@/lib/model/annotation';
import { CHINESE_NUMERAL_CHARACTERS, readChineseNumber, scaleOf } from './chinese-numeral';

export interface Numeral extends Range {
  /** `>` after 余 多 几 数, `~` after 来, `=` otherwise. */
  readonly relation: Relation;
  readonly low: number;
  readonly high: number;
  readonly script: 'arabic' | 'chinese';
  /** The digits as written, without separators, scale and hedge: 2018 of 2018年. */
  readonly digits: string;
  /** A single Chinese numeral below ten: 三 of 三名. */
  readonly isLone: boolean;
  /** A single 百 千 万 亿, a number only beside a hedge: 近万人, 百余个. */
  readonly isBare: boolean;
  /** What the digits were multiplied by: 10000 in 1.5万. */
  readonly scale: number;
}

// 12,685 or 3.5 or ３００; the bound on groups keeps long runs linear
const ARABIC = /[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])(?:\.[0-9]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?/uy;
// 一百二十, 十几, 几十, 数百
const CHINESE = new RegExp(
  `(?:[几数](?=[十百千万亿]))?[${CHINESE_NUMERAL_CHARACTERS}]+(?:(?<=十)几[百千万亿]*)?`,
  'uy',
);
// 多万, 万多, 余; not the 千 of 千瓦, nor the 百 of 百分点
const TAIL =
  /[ \u00a0]?(?:(?<middle>[余多来])?(?<scale>(?:[十百万亿]|千(?![瓦克米伏焦卡帕赫])){1,4})(?<!百(?=分)))?(?<last>[余多来])?/uy;
// 2亿3千万: a further part of a number that has a scale
const FURTHER = /[0-9０-９]+(?:千万|[百千万])?/uy;

/** The number that starts at `at`, or nothing; it is read to its end, so `end` is where to go on. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const digits = matchAt(ARABIC, text, at)?.[0];
  return digits === undefined ? chineseAt(text, at) : arabicAt(text, at, digits);
}

/** The end of the run of numerals at `at`, whether or not it can be read. */
export function runEnd(text: string, at: number): number {
  const run = matchAt(ARABIC, text, at) ?? matchAt(CHINESE, text, at);
  return at + (run?.[0].length || 1);
}

function arabicAt(text: string, start: number, written: string): Numeral {
  const digits = toAscii(written).replaceAll(',', '');
  const tail = tailAt(text, start + written.length);
  let value = times(Number(digits), tail.scale);
  let end = tail.end;
  const further = tail.scale > 1 && tail.relation === '=' ? matchAt(FURTHER, text, end)?.[0] : undefined;
  if (further !== undefined) {
    const part = times(Number(toAscii(/^[0-9０-９]+/u.exec(further)?.[0] ?? '')), scaleOf(further));
    if (part < tail.scale && part >= tail.scale / 1e5) [value, end] = [value + part, end + further.length];
  }
  const rest = { relation: tail.relation, script: 'arabic', digits, scale: tail.scale } as const;
  return { start, end, low: value, high: value, isLone: false, isBare: false, ...rest };
}

function chineseAt(text: string, start: number): Numeral | undefined {
  const run = matchAt(CHINESE, text, start)?.[0];
  if (!run) return undefined;
  const number = readChineseNumber(run);
  if (!number) return undefined;
  const tail = tailAt(text, start + run.length);
  return {
    start,
    end: tail.end,
    relation: number.isVague ? '>' : tail.relation,
    low: times(number.low, tail.scale),
    high: times(number.high, tail.scale),
    script: 'chinese',
    digits: run,
    isLone: tail.end === start + 1 && number.low < 10,
    isBare: tail.end === start + 1 && /^[百千万亿]$/u.test(run),
    scale: tail.scale,
  };
}

function tailAt(text: string, at: number): { end: number; scale: number; relation: Relation } {
  const tail = matchAt(TAIL, text, at);
  const { middle, scale, last } = tail?.groups ?? {};
  const hedge = middle ?? last;
  const end = scale || hedge ? at + (tail?.[0].length ?? 0) : at;
  return { end, scale: scaleOf(scale ?? ''), relation: hedge === undefined ? '=' : hedge === '来' ? '~' : '>' };
}

/** 97.6 × 10000 is 976000, not 975999.9999999999. */
function times(value: number, scale: number): number {
  const product = value * scale;
  // whole numbers of up to 15 digits are exact already
  return Number.isInteger(product) && Math.abs(product) < 1e15 ? product : Number(product.toPrecision(15));
}

function toAscii(digits: string): string {
  return digits.normalize('NFKC');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
