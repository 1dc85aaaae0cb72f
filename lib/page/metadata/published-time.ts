/** Reads dates as Chinese pages and machines write them. */
import { plainMarks } from './marks';

/** A date that was read; `hasClock` tells whether the hour was said, or is only midnight for want of it. */
export interface ReadTime {
  /** ISO 8601 in Beijing's zone, to the second. */
  readonly time: string;
  readonly hasClock: boolean;
  /** Where the date stands in the text. */
  readonly index: number;
}

/** ISO 8601 in Beijing's zone; midnight where only the day is told. Undefined without a date that exists. */
export function publishedTime(text: string): string | undefined {
  return (timesIn(text)[0] ?? machineTime(text))?.time;
}

/** Every date of a line of text that exists, in its order. Numbers run together (20260918) are no dates here. */
export function timesIn(text: string): ReadTime[] {
  const marked = plainMarks(text);
  return [...marked.matchAll(DAY)].flatMap((found) => {
    const { year, short, han, month = '', day = '' } = found.groups ?? {};
    const told = year ?? (short === undefined ? hanYear(han ?? '') : `20${short}`);
    const clock = CLOCK.exec(marked.slice(found.index + found[0].length));
    return read(told, monthOrDay(month), monthOrDay(day), clock?.groups ?? {}, found.index);
  });
}

/** A date as a meta tag, a script or an address gives it: digits run together, seconds since 1970, RFC 2822, Java's own. */
export function machineTime(text: string): ReadTime | undefined {
  const said = text.trim();
  if (/^\d{10}$|^\d{13}$/u.test(said)) return inBeijing(Number(said.padEnd(13, '0')), true);
  const digits = COMPACT.exec(said)?.groups;
  if (digits) return read(digits.year ?? '', digits.month ?? '', digits.day ?? '', digits, 0)[0];
  // Sat Sep 19 09:30:00 CST 2026: here CST is China's, which Date.parse takes for Chicago's.
  const java = /^\w{3} (\w{3} \d{1,2}) (\d\d:\d\d:\d\d) CST (\d{4})$/u.exec(said);
  const moment = Date.parse(java ? `${java[1]} ${java[3]} ${java[2]} +0800` : ENGLISH.test(said) ? said : '');
  return Number.isNaN(moment) ? undefined : inBeijing(moment, /\d:\d\d/u.test(said));
}

/** The day in an address: /2026/09/18/, /2026-09/18/, /2026/0918/, t20260918_. */
export function timeOfAddress(url: string): string | undefined {
  const found = IN_ADDRESS.exec(url)?.groups ?? {};
  return read(found.year ?? '', found.month ?? '', found.day ?? '', {}, 0)[0]?.time;
}

const BEIJING = '+08:00';
// 2018年12月7日  2018-12-07  2018/12/7  2018.12.07  2018 12/07  二〇一八年十二月七日  时间:18-12-07
const DAY =
  /(?:(?<!\d)(?<year>(?:19|20)\d\d)\s*(?:[-年/.]|\s(?=\d{1,2}\s*[-/.月])|(?=\d\d\/\d\d))|(?<han>[一二][〇○零Oo一二三四五六七八九]{3})\s*年|(?<=(?:时间|日期|发布|发表|更新)[于:\s]{1,3})(?<short>\d\d)[-/.年])\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[-月/.]\s*(?<day>\d{1,2}(?!\d)|\d\d(?=\d\d:\d\d)|[一二三四五六七八九十]{1,3})\s*[日号]?/gu;
// 09:30  T09:30:00+08:00  9时30分  (星期五) 下午3:05  -09:30:00
const CLOCK =
  /^[\sT,|_-]*(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?\s*)?(?<half>上午|早上|凌晨|中午|下午|晚上|晚|PM|AM)?\s*(?<hour>\d{1,2})\s*[:时点]\s*(?<minute>\d{2})(?:\s*[:分]\s*(?<second>\d{2})?)?(?:\.\d+)?\s*(?<late>PM|AM)?(?<zone>Z|[+-]\d{2}:?\d{2}(?!\d))?/iu;
const COMPACT =
  /^\D{0,3}(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])\s?(?:(?<hour>\d\d):?(?<minute>\d\d):?(?<second>\d\d)?)?(?!\d)/u;
const IN_ADDRESS =
  /(?<!\d)(?<year>20[0-4]\d)[-/_]?(?<month>0[1-9]|1[0-2]|[1-9](?=[-/_]))[-/_]?(?<day>0[1-9]|[12]\d|3[01]|[1-9](?=[-/_]))(?!\d)/u;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
// 18 Sep 2026  Sep 18, 2026
const ENGLISH = new RegExp(`\\b\\d{1,2} ${MONTH},? \\d{4}|\\b${MONTH} \\d{1,2},? .*\\d{4}`, 'u');

type Clock = Readonly<Partial<Record<'half' | 'late' | 'hour' | 'minute' | 'second' | 'zone', string | undefined>>>;

function read(year: string, month: string, day: string, clock: Clock, index: number): ReadTime[] {
  const hour = clock.hour === undefined ? 0 : hourOf(Number(clock.hour), clock.half ?? clock.late ?? '');
  const two = (digits: string | number = '') => String(digits).padStart(2, '0');
  const told = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(clock.minute)}:${two(clock.second)}`;
  const asUtc = Date.parse(`${told}Z`);
  // Date.parse lets 30 February roll over into March.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(told)) return [];
  const zone = clock.zone?.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2') ?? BEIJING;
  const found = inBeijing(Date.parse(told + zone.toUpperCase()), clock.hour !== undefined);
  return found ? [{ ...found, index }] : [];
}

function inBeijing(moment: number, hasClock: boolean): ReadTime | undefined {
  const local = new Date(moment + 8 * 3_600_000);
  if (Number.isNaN(local.getTime())) return undefined;
  return { time: `${local.toISOString().slice(0, 19)}${BEIJING}`, hasClock, index: 0 };
}

function hourOf(hour: number, half: string): number {
  if (/下午|晚|PM/iu.test(half) && hour < 12) return hour + 12;
  return /凌晨|AM/iu.test(half) && hour === 12 ? 0 : hour;
}

const HAN_DIGITS = '〇一二三四五六七八九';

function hanYear(year: string): string {
  return [...year].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join('');
}

/** 十二 → 12, 二十 → 20, 二十一 → 21; digits as they are. */
function monthOrDay(said: string): string {
  if (/^\d*$/u.test(said)) return said;
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['〇', said];
  return String((tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones)));
}
