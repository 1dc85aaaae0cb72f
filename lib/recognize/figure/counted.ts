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

/** The noun right after the figure (8000余名党员), else the one right before it (党支部33个). */
export function countedBy(text: string, { start, end }: Range): string | undefined {
  return nounFrom(text, end) ?? nounUpTo(text, start);
}

/** 13个党建微实事项目 → 党建微实事项目; 12名党员教育工作者 → nothing, for no break follows 党员. */
function nounFrom(text: string, start: number): string | undefined {
  for (let at = start; at <= start + MOST_MODIFIERS && !isBreak(text, at); at++) {
    for (let length = LONGEST; length > 0; length--) {
      const isNoun = NOUNS.has(text.slice(at, at + length)) && isBreak(text, at + length);
      if (isNoun) return text.slice(start, at + length);
    }
  }
  return undefined;
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
