/** What looks like a quantity and is none: ordinals, dates, ranks, codes, set phrases. */
import { NAMES_WITH_NUMBERS } from '@/lib/recognize/lexicon/names-with-numbers';
import type { Quantity } from './quantity';

/** Whether the quantity, read in its place, is what a clerk would call a figure. */
export function isFigure(text: string, quantity: Quantity, isHedged: boolean): boolean {
  return (
    !isPartOfName(text, quantity) &&
    !isOrdinal(text, quantity) &&
    !isPageCounter(text, quantity) &&
    !isSetPhrase(text, quantity) &&
    (quantity.numeral?.script === 'chinese' ? isChineseCount(text, quantity, isHedged) : isArabicCount(text, quantity))
  );
}

// 零下40度, 1+5, 7·9, A4, COVID-19, 9:30, 1/3, 2.3.1; the mark joins the number to what stands before
const JOINED_BEFORE = /(?:零下|[A-Za-z]|[A-Za-z0-9][-－—.．/·•]|[0-9][:：]|[+＋×])$/u;

// the 2. of a list item, at the start of a line
const ITEM_MARKER = /(?:^|[\r\n\u2028\u2029])[ \u3000\t]{0,2}[0-9]{1,2}[.．]$/u;

function isPartOfName(text: string, { start }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  return JOINED_BEFORE.test(before) && !ITEM_MARKER.test(before);
}

// 第3批, 第二、三批, 2018年11期, 前三名
const ORDINAL_BEFORE = /第(?:[0-9一二三四五六七八九十]{1,4}[、，和至到~～—-])? ?$/u;
const RANK_BEFORE = /前$/u;
// 2025届毕业生, 2013款
const NAMES_A_YEAR = /^(?:19|20)[0-9]{2}[届款]$/u;
// 57007次救援列车
const TRAIN_AFTER = /^\p{Script=Han}{0,3}(?:列车|航班|动车|高铁)/u;

function isOrdinal(text: string, { start, end, numeral, unit }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (ORDINAL_BEFORE.test(before)) return true;
  if (numeral && NAMES_A_YEAR.test(numeral.digits + unit)) return true;
  if ((unit === '期' || unit === '届') && /[年总]$/u.test(before)) return true;
  if (unit === '次' && TRAIN_AFTER.test(text.slice(end, end + 6))) return true;
  if (unit === '组' && /[街村社屯庄寨]$/u.test(before)) return true;
  // 写字楼3层的会议室
  if (unit === '层' && /(?:楼|大厦|中心|广场|座)$/u.test(before)) return true;
  if (unit === '套' && /(?:电视台|央视)$/u.test(before)) return true;
  return Boolean(numeral?.isLone) && RANK_BEFORE.test(before);
}

// 查看:17810次, 阅读量：300次
const COUNTER_BEFORE = /(?:查看|浏览|阅读|点击|访问|点赞|评论)(?:次数|量|数)?[:：] ?$/u;

/** Whether it counts the page's own readers. */
function isPageCounter(text: string, { start }: Quantity): boolean {
  return COUNTER_BEFORE.test(text.slice(Math.max(0, start - 8), start));
}

// 24小时服务, 365天, 360度: nobody counted these
const ROUND_THE_CLOCK = /^(?:24(?:个)?小时|365天|360(?:度|°)|7天24小时)$/u;

function isSetPhrase(text: string, { start, end }: Quantity): boolean {
  return ROUND_THE_CLOCK.test(text.slice(start, end)) || isInName(text, start);
}

const NAMES: ReadonlySet<string> = new Set(NAMES_WITH_NUMBERS);
const LONGEST_NAME = Math.max(...NAMES_WITH_NUMBERS.map((name) => name.length));
const OPENINGS: ReadonlySet<string> = new Set(NAMES_WITH_NUMBERS.map((name) => name.slice(0, 2)));

/** Whether one of the names stands in the text around `at`. */
function isInName(text: string, at: number): boolean {
  for (let from = at; from > at - LONGEST_NAME; from--) {
    if (!OPENINGS.has(text.slice(from, from + 2))) continue;
    for (let length = at - from + 1; length <= LONGEST_NAME; length++) {
      if (NAMES.has(text.slice(from, from + length))) return true;
    }
  }
  return false;
}

/** More digits than any count has: a phone or a document number. */
const LONGEST_COUNT = 13;

function isArabicCount(text: string, { numeral, unit, start }: Quantity): boolean {
  if (!numeral) return true;
  if (/^0[0-9]/u.test(numeral.digits) || numeral.digits.length > LONGEST_COUNT) return false;
  // 9时30分
  return unit !== '分' || !/[时点:：] ?$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Units that make a rank, a date, a degree or an adverb of a Chinese numeral: 十分, 十九届, 八字. */
const NOT_AFTER_CHINESE: ReadonlySet<string> = new Set('分回天字届度期节集页层方里');

/** Units that make a count of a bare 百 千 万: 千名讲师, 万亩林地. */
const AFTER_BARE: ReadonlySet<string> = new Set([...'个件亩位名吨辆', '公里', '公顷']);

// 一行四人, 等三人; but 夫妻两人
const PARTY_OF = /(?:一行|等|共|共有|仅有)$/u;

function isChineseCount(text: string, { numeral, unit, sort, form, low }: Quantity, isHedged: boolean): boolean {
  if (!numeral || form === 'half') return true;
  if (NOT_AFTER_CHINESE.has(unit) && (numeral.isBare || (numeral.relation === '=' && !isHedged))) return false;
  // 千名讲师, but 每百名 is a rate's base
  if (numeral.isBare) return isHedged || (AFTER_BARE.has(unit) && text.charAt(numeral.start - 1) !== '每');
  if (!numeral.isLone || form === 'range') return true;
  // 一名 is an article, 二期 a rank; 三个方面 and 三年 are prose
  // but 一块二 is money
  if ((numeral.digits === '一' || numeral.digits === '二') && Number.isInteger(low)) return false;
  if (unit === '人') return PARTY_OF.test(text.slice(Math.max(0, numeral.start - 2), numeral.start));
  return sort !== 'loose' && sort !== 'duration' && (unit !== '元' || !Number.isInteger(low));
}
