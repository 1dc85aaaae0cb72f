/** Reads whole numbers written in Chinese numerals. */

interface ChineseNumber {
  readonly low: number;
  readonly high: number;
  /** 几 or 数 stands in it: `low` is the least that it can mean. */
  readonly isVague: boolean;
}

/** Every character that a Chinese numeral is made of; 数 only opens one (数百), 几 opens or ends one (几十, 十几). */
export const CHINESE_NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十百千万亿';

/** Longer runs are no numbers, and reading them must stay cheap. */
const LONGEST = 20;

// 七八十 → 七, 八; 十二三 → 二, 三; 三五 → 三, 五
const NEIGHBOURS = /(?<first>[一二两三四五六七八九])(?<second>[一二两三四五六七八九])/u;

/**
 * The value of a run of Chinese numerals, or nothing where it is no number (二〇一八, 五一).
 * 一百二十 → 120; 两三百 → 200..300; 十几 → 10, vague; 数百 → 100, vague; 三万五 → 35000.
 */
export function readChineseNumber(run: string): ChineseNumber | undefined {
  if (run.length > LONGEST) return undefined;
  const isVague = /[几数]/u.test(run);
  const plain = run.replace(/^[几数](?=[十百千万亿])|(?<=十)几/u, '');
  if (isVague) {
    const value = readWhole(plain);
    return value === undefined ? undefined : { low: value, high: value, isVague };
  }
  const pair = NEIGHBOURS.exec(plain);
  if (!pair?.groups) {
    const value = readWhole(plain);
    return value === undefined ? undefined : { low: value, high: value, isVague };
  }
  const around = (digit: string) => plain.slice(0, pair.index) + digit + plain.slice(pair.index + 2);
  const low = readWhole(around(pair.groups.first ?? ''));
  const high = readWhole(around(pair.groups.second ?? ''));
  if (low === undefined || high === undefined || low >= high || !isUsualPair(pair[0])) return undefined;
  return { low, high, isVague };
}

// 三五个 is said, 三九个 is not
function isUsualPair([first = '', second = '']: string): boolean {
  return (DIGITS[second] ?? 0) - (DIGITS[first] ?? 0) === 1 || first + second === '三五';
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function readWhole(run: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPlace = Number.POSITIVE_INFINITY;
  let previous = '';
  for (const character of run) {
    const place = PLACES[character];
    if (DIGITS[character] !== undefined) {
      if (digit !== undefined) return undefined;
      digit = DIGITS[character];
    } else if (place !== undefined) {
      // 万千, 千百 are sayings
      if (place >= lastPlace || (digit === undefined && previous !== '' && place > 10)) return undefined;
      section += (digit ?? 1) * place;
      lastPlace = place;
      digit = undefined;
    } else if (character === '万' || character === '亿') {
      const multiple = scaleOf(character);
      const head = section + (digit ?? 0);
      if (head === 0 && total === 0 && previous !== '') return undefined;
      total = total >= multiple ? total + head * multiple : (total + head || 1) * multiple;
      if (total > Number.MAX_SAFE_INTEGER) return undefined;
      [section, digit, lastPlace] = [0, undefined, Number.POSITIVE_INFINITY];
    } else if (digit !== undefined || previous === '') return undefined;
    previous = character;
  }
  const endsShort = digit !== undefined && run.length > 1 && /[百千万亿].$/u.test(run);
  return total + section + (digit ?? 0) * (endsShort ? scaleOf(run.at(-2) ?? '') / 10 : 1);
}

/** 百万 → 1000000; the product of the scale characters, 1 for none. */
export function scaleOf(characters: string): number {
  return [...characters].reduce((product, character) => product * (SCALES[character] ?? 1), 1);
}

const SCALES: Readonly<Record<string, number>> = { ...PLACES, 万: 1e4, 亿: 1e8 };
