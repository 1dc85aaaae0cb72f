/** Reads a number with its unit, a range of them, or a fraction; knows nothing of what stands before. */
import type { Range, Relation } from '@/lib/model/annotation';
import { CHINESE_NUMERAL_CHARACTERS, readChineseNumber } from './chinese-numeral';
import { type Numeral, numeralAt } from './numeral';
import { type Unit, type UnitSort, unitAt } from './unit';

export interface Quantity extends Range {
  readonly form: 'amount' | 'range' | 'fraction' | 'half';
  readonly relation: Relation;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly sort: UnitSort;
  /** The number as written; the first of a range; absent for a fraction. */
  readonly numeral?: Numeral;
}

/** The quantity that starts at `at`, where `first` is the numeral there if there is one. */
export function quantityAt(text: string, at: number, first: Numeral | undefined): Quantity | undefined {
  return fractionAt(text, at) ?? (first && (rangeAt(text, first) ?? halfAfter(text, first) ?? amountAt(text, first)));
}

function amountAt(text: string, numeral: Numeral): Quantity | undefined {
  const unit = unitAt(text, numeral.end);
  if (!unit) return undefined;
  const { start, relation, low, high } = numeral;
  const form = low === high ? 'amount' : 'range';
  const amount = {
    form,
    start,
    end: unit.end,
    relation,
    low,
    high,
    unit: unit.name,
    sort: unit.sort,
    numeral,
  } as const;
  return jiaoAfter(text, amount) ?? smallChangeAfter(text, amount) ?? moreAfter(text, amount) ?? amount;
}

// 4元5角 is 4.5 元
const JIAO = /([0-9一二三四五六七八九])角(?![度落色])/uy;

function jiaoAfter(text: string, amount: Quantity): Quantity | undefined {
  const digit = amount.unit === '元' && amount.form === 'amount' ? matchAt(JIAO, text, amount.end)?.[1] : undefined;
  const tenths = digit === undefined ? undefined : (readChineseNumber(digit)?.low ?? Number(digit));
  if (tenths === undefined) return undefined;
  const value = amount.low + tenths / 10;
  return { ...amount, end: amount.end + 2, low: value, high: value };
}

// 1块9 and 一块二 are 1.9 and 1.2 元, 八成五 is 8.5 成; 三块石头 are three pieces
const SMALL_CHANGE = /[1-9一二三四五六七八九](?![0-9.十百千万亿个块])/uy;

function smallChangeAfter(text: string, amount: Quantity): Quantity | undefined {
  if ((amount.unit !== '块' && amount.unit !== '成') || amount.form !== 'amount') return undefined;
  const change = matchAt(SMALL_CHANGE, text, amount.end)?.[0];
  const tenths = change === undefined ? undefined : (readChineseNumber(change)?.low ?? Number(change));
  if (tenths === undefined) return undefined;
  const value = amount.low + tenths / 10;
  const own = { ...amount, end: amount.end + 1, low: value, high: value };
  return amount.unit === '成' ? own : { ...own, unit: '元', sort: 'currency' };
}

/** Units after which 半 and 多 still belong to the number: 两成半, 三亩多. */
const GOES_ON: ReadonlySet<string> = new Set('成 亩 斤 公斤 公里 里 米 吨 倍 尺'.split(' '));
// 倍多的 tells how much more
const MORE = /(?<half>半)(?![天年路夜])|多(?!的|样|方|元|种|么|数|年|个|达)/uy;

function moreAfter(text: string, amount: Quantity): Quantity | undefined {
  if (!GOES_ON.has(amount.unit) || amount.form !== 'amount' || amount.relation !== '=') return undefined;
  const more = matchAt(MORE, text, amount.end);
  if (!more) return undefined;
  const end = amount.end + 1;
  if (more.groups?.half === undefined) return { ...amount, end, relation: '>' };
  return { ...amount, end, low: amount.low + 0.5, high: amount.high + 0.5 };
}

// 5000元至20万元, 1-2个, 3～5名, 10 - 20万
const BETWEEN = /[ \u00a0]?(?:[-－—–~～〜至]|——|到)[ \u00a0]?/uy;

function rangeAt(text: string, first: Numeral): Quantity | undefined {
  const firstUnit = unitAt(text, first.end);
  const between = matchAt(BETWEEN, text, firstUnit?.end ?? first.end);
  if (!between) return undefined;
  const second = numeralAt(text, between.index + between[0].length);
  const unit = second && unitAt(text, second.end);
  if (!unit || (firstUnit && firstUnit.name !== unit.name)) return undefined;
  const low = firstUnit ? first.low : shareScale(first, second);
  if (low >= second.high || (firstUnit && isChange(text, first, between[0]))) return undefined;
  const { relation, high } = second;
  return {
    form: 'range',
    start: first.start,
    end: unit.end,
    relation,
    low,
    high,
    unit: unit.name,
    sort: unit.sort,
    numeral: first,
  };
}

// 10-20万元 is 100000..200000, but 8000-1.2万元 is 8000..12000
function shareScale(first: Numeral, second: Numeral): number {
  const shares = first.scale === 1 && first.low < second.low / second.scale;
  return shares ? Number((first.low * second.scale).toPrecision(15)) : first.low;
}

// 从3个到8个 tells of two amounts
function isChange(text: string, first: Numeral, between: string): boolean {
  return between.includes('到') && /[从由]$/u.test(text.slice(Math.max(0, first.start - 1), first.start));
}

// 两个半小时 is 2.5 小时, 3个多月 more than 3 个月
const HALF_PAST = /个(?<more>半|多)(?<noun>小时|月|星期|工作日)/uy;
const COUNTED_BY_GE: ReadonlySet<string> = new Set(['月', '星期']);

function halfAfter(text: string, { start, end, relation, low, high, ...numeral }: Numeral): Quantity | undefined {
  const half = matchAt(HALF_PAST, text, end);
  if (!half) return undefined;
  const { more, noun = '' } = half.groups ?? {};
  const isHalf = more === '半';
  const extra = isHalf ? 0.5 : 0;
  return {
    form: isHalf ? 'half' : 'amount',
    start,
    end: end + half[0].length,
    relation: isHalf ? relation : '>',
    low: low + extra,
    high: high + extra,
    unit: COUNTED_BY_GE.has(noun) ? `个${noun}` : noun,
    sort: 'duration',
    numeral: { start, end, relation, low, high, ...numeral },
  };
}

/** 半 before a measure: 半亩, 半公里. */
export function halfAt(text: string, at: number): Quantity | undefined {
  const unit: Unit | undefined = text.charAt(at) === '半' ? unitAt(text, at + 1) : undefined;
  if (unit?.sort !== 'measure') return undefined;
  return {
    form: 'half',
    start: at,
    end: unit.end,
    relation: '=',
    low: 0.5,
    high: 0.5,
    unit: unit.name,
    sort: 'measure',
  };
}

const RUN = `[${CHINESE_NUMERAL_CHARACTERS}]{1,12}`;
// 三分之一, 百分之八十五点六, 千分之3.2
const FRACTION = new RegExp(
  `(?<whole>${RUN}|[0-9]{1,6})分之(?:(?<digits>[0-9]{1,12}(?:\\.[0-9]{1,6})?)|(?<run>${RUN})(?:点(?<decimals>${RUN}))?)`,
  'uy',
);
const PARTS: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };

function fractionAt(text: string, at: number): Quantity | undefined {
  const match = matchAt(FRACTION, text, at);
  if (!match?.groups) return undefined;
  const { whole = '', digits, run = '', decimals = '' } = match.groups;
  const part = digits === undefined ? readChineseNumber(run) : { low: Number(digits), high: Number(digits) };
  const unit = PARTS[whole];
  const parts = unit === undefined ? (readChineseNumber(whole)?.low ?? Number(whole)) : 1;
  if (!part || !(parts > 0)) return undefined;
  const tenths = Number(
    `0.${[...decimals].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇'))).join('')}`,
  );
  const share = (value: number) => (unit === undefined ? Number((value / parts).toFixed(4)) : value + (tenths || 0));
  const values = { low: share(part.low), high: share(part.high) };
  if (values.low === 0) return undefined;
  const form = { form: 'fraction', relation: '=', sort: 'ratio' } as const;
  return { ...form, start: at, end: at + match[0].length, ...values, unit: unit ?? '' };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
