/** Names what a figure counts, where the noun stands right beside it. */
import type { Range } from '@/lib/model/annotation';
import { COUNTED_NOUNS } from '@/lib/recognize/lexicon/counted-nouns';

const NOUNS: ReadonlySet<string> = new Set(COUNTED_NOUNS);
const LONGEST = Math.max(...COUNTED_NOUNS.map((noun) => noun.length));
/** 村 of 彩虹村12个 is the end of a name. */
const SHORTEST_BEFORE = 2;
const MOST_MODIFIERS = 8;

/** What no noun phrase crosses, and what may follow one. */
const BREAKS: ReadonlySet<string> = new Set([
  ...'的了在为被把从到与和及或等是有以来已将并而后前中内共达约近超于给让向由正均都还也先则',
  ...'上门 下沉 主动 入驻 全部 参与 参加 受益 名单 带头 开展 报到 报名 投身 深入 签订 组成 落户 走进'.split(' '),
]);
const HAN = /\p{Script=Han}/u;

/** Units of people; what stands before them counts only if it is people: 基地126名 says no 基地. */
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['人', '人次', '位', '名']);
const IS_PEOPLE = /(?:[员众部民师生人者工户]|书记|专家|青年|骨干|干部职工)$/u;

/** The noun right after the figure (8000余名党员), else the one right before it (党支部33个). */
export function countedBy(text: string, { start, end }: Range, unit: string): string | undefined {
  const after = nounFrom(text, end);
  if (after !== undefined) return after;
  const before = nounUpTo(text, start);
  return before === undefined || (PEOPLE_UNITS.has(unit) && !IS_PEOPLE.test(before)) ? undefined : before;
}

/** 13个党建微实事项目 → 党建微实事项目; 131个社区列支经费 and 12名党员教育工作者 → nothing, for a verb may follow. */
function nounFrom(text: string, start: number): string | undefined {
  let at = start;
  while (at <= start + MOST_MODIFIERS && !isBreak(text, at)) {
    let end = at + lengthOfNoun(text, at);
    if (end === at) at++;
    else {
      while (!isBreak(text, end)) {
        const length = lengthOfNoun(text, end);
        if (length === 0) return undefined;
        end += length;
      }
      return text.slice(start, end);
    }
  }
  return undefined;
}

function lengthOfNoun(text: string, at: number): number {
  for (let length = LONGEST; length > 0; length--) if (NOUNS.has(text.slice(at, at + length))) return length;
  return 0;
}

function nounUpTo(text: string, end: number): string | undefined {
  for (let length = Math.min(LONGEST, end); length >= SHORTEST_BEFORE; length--) {
    const noun = text.slice(end - length, end);
    if (NOUNS.has(noun)) return noun;
  }
  return undefined;
}

function isBreak(text: string, at: number): boolean {
  return !HAN.test(text.charAt(at)) || BREAKS.has(text.charAt(at)) || BREAKS.has(text.slice(at, at + 2));
}
