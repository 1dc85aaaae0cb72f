/** Where a name begins: the walk to the left from its head. */
import type { Range } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import type { Head } from './heads';
import { isPlace } from './places';
import { stopInName } from './stop-in-name';
import { tokenBefore, type Word, wordBefore } from './words';

/** No name is longer to the left of its head; keeps the walk bounded. */
const REACH = 40;

/** A character that no name runs over; brackets and quotes have exceptions of their own. */
const BREAK = /[^\p{Script=Han}\p{L}\p{N}·]|[丨丶]/u;

/** The words of the name before its head, from left to right; none where the head stands alone. */
export function wordsOfName(context: Context, head: Head): Word[] {
  const words: Word[] = [];
  const floor = floorBefore(context.document.text, head.start);
  let end = head.start;
  while (end > floor) {
    const bridge =
      bridgeBefore(context.document.text, end, floor) ??
      (STARTS_ANEW.has(words.at(-1)?.as ?? '')
        ? undefined
        : joinBefore(context, words.findLast(({ as }) => as === 'unit') ?? head, end, floor));
    const word = bridge ?? wordBefore(context, end, floor);
    const taken = word.as === 'stop' ? stopInName(context, word, words.at(-1)?.text ?? head.text, head, floor) : word;
    if (!taken) break;
    // 离退休干部局|组织|在职党支部: a unit that organizes
    if (words.at(-1)?.text === '组织' && words.length > 1 && (taken.as === 'unit' || BODY.test(taken.text))) {
      words.pop();
      break;
    }
    words.push(taken);
    end = taken.start;
  }
  return withoutLooseStart(afterWholeName(context, words.toReversed(), head), head);
}

/** After 与, these begin the next name: 督察组与|市|教育局. */
const STARTS_ANEW: ReadonlySet<string> = new Set(['place', 'level']);

/** The nearest break to the left, or the reach; a bracketed place or a short quoted word is stepped over. */
function floorBefore(text: string, start: number): number {
  const limit = Math.max(0, start - REACH);
  let at = start;
  while (at > limit) {
    const stepped = bridgeBefore(text, at, limit);
    if (stepped) at = stepped.start;
    else if (BREAK.test(text.charAt(at - 1))) return at;
    else at--;
  }
  return at;
}

// 水大陆（湖北）生态科技发展有限公司   市“两新”组织党工委
const BRIDGE = /(?:[（(](\p{Script=Han}{2,4})[）)]|[“"]两新[”"](?:组织)?)$/u;
const BRIDGE_END = /[）)”"织]/u;

// 机关党委（党建工作股）党支部
const ASIDE = /[\p{Script=Han}]([（(]\p{Script=Han}{2,12}[）)])$/u;
const ASIDE_REACH = 16;
const HEADS_AFTER_ASIDE = /^(?:党支部|党总支|党委|党小组|共产党员服务队|党员服务队|有限公司|分公司)/u;

function bridgeBefore(text: string, end: number, floor: number): Word | undefined {
  const aside = ASIDE.exec(text.slice(Math.max(floor, end - ASIDE_REACH), end));
  if (aside?.[1] !== undefined && HEADS_AFTER_ASIDE.test(text.slice(end, end + 8))) {
    return { start: end - aside[1].length, end, text: aside[1], as: 'generic' };
  }
  if (!BRIDGE_END.test(text.charAt(end - 1))) return undefined;
  const found = BRIDGE.exec(text.slice(Math.max(floor, end - 7), end));
  return found && (found[1] === undefined || isPlace(found[1]))
    ? { start: end - found[0].length, end, text: found[0], as: 'generic' }
    : undefined;
}

const JOINED: ReadonlySet<string> = new Set(['noun', 'field', 'soft', 'place']);
/** Only small sections are named for two units: 博物馆与社会文物处. */
const SMALL_SECTION = /[处科室]$/u;
/** Sections of a larger unit are often named for two fields: 土建与水利学院. */
const SECTION = /[院系局厅处科室]$/u;
const BODY = /[院系局处站所厂校馆科室]$/u;

// 山东大学土建与水利学院: 与 between two nouns belongs to the name of a section, or where a unit stands before them.
function joinBefore(context: Context, right: Range, end: number, floor: number): Word | undefined {
  const { text } = context.document;
  if (!/[与和]/u.test(text.charAt(end - 1)) || end - 1 <= floor) return undefined;
  const noun = wordBefore(context, end - 1, floor);
  if (!JOINED.has(noun.as) && !(noun.as === 'unit' && SMALL_SECTION.test(text.charAt(right.end - 1)))) return undefined;
  const before = noun.start > floor ? wordBefore(context, noun.start, floor) : undefined;
  // 息县行政审批和政务信息管理局
  if (text.charAt(end - 1) === '和' && !(noun.as === 'field' && (before?.as === 'place' || before?.as === 'level')))
    return undefined;
  if (before?.as !== 'unit' && !SECTION.test(text.charAt(right.end - 1))) return undefined;
  return { start: noun.start, end, text: text.slice(noun.start, end), as: 'noun' };
}

/** 干部 | 清华大学: what the segmenter knows as one name takes no common word before it. */
function afterWholeName({ tokens }: Context, words: readonly Word[], head: Head): readonly Word[] {
  const token = tokens && tokenBefore(tokens, head.end);
  if (token?.tag !== 'nt' || token.end !== head.end || token.start >= head.start) return words;
  const own = words.findIndex(({ start }) => start >= token.start);
  return own > 0 && words.slice(0, own).every(({ as }) => as === 'generic' || as === 'soft') ? words.slice(own) : words;
}

/**
 * What stands before a place and is no unit begins no name: 服务 | 珠海市公安局; nor do members before a proper name:
 * 协会会员企业 | 丽珠医药集团; nor a verb before what begins a name by itself.
 */
function withoutLooseStart(all: readonly Word[], head: Head): Word[] {
  const words = all.slice(
    1 + all.findLastIndex(({ text }, i) => MEMBERS.test(text) && NAMING.has(all[i + 1]?.as ?? '')),
  );
  const unit = words.findIndex(({ as }) => as === 'unit' || as === 'ordinal');
  const before = unit < 0 ? words : words.slice(0, unit);
  const place = before.findIndex(({ as }) => as === 'place');
  if (
    place > 0 &&
    !isCutPlace(before, place) &&
    before.slice(0, place).every(({ as, text }) => LOOSE.has(as) && !BODY.test(text) && !BELONGING.has(text))
  )
    return words.slice(place);
  const from = words.findIndex(
    ({ as, text }, i) =>
      as !== 'soft' || BELONGING.has(text) || !BEGINS.has(words[i + 1]?.as ?? 'soft') || isCutPlace(words, i + 1),
  );
  const kept = from < 0 ? [] : words.slice(from);
  if (head.need !== 'whole') return kept;
  // 新建|改扩建 | 红星美凯龙
  if (head.sort === 'enterprise') return kept.slice(1 + kept.findLastIndex(({ as }) => LOOSE.has(as)));
  // 园区 | 中国邮政: a whole name takes only what names something particular.
  const named = kept.findIndex(({ as }) => !LOOSE.has(as));
  if (named >= 0) return kept.slice(named);
  // 陈溪 | 乡党委: before a level, an unknown word is its place
  const last = kept.at(-1);
  return last && LEVELED.test(head.text) && /^(?:noun|open)$/u.test(last.as) ? [last] : [];
}

/** 望|湖区: a place that no list knows, cut by the segmenter. */
function isCutPlace(words: readonly Word[], place: number): boolean {
  const [first, rest] = [words[place - 1], words[place]];
  return first?.text.length === 1 && rest !== undefined && !isPlace(rest.text) && /^.[区县市镇乡村]$/u.test(rest.text);
}

const LEVELED = /^[省市区县州镇乡]/u;
const LOOSE: ReadonlySet<string> = new Set(['soft', 'noun', 'generic', 'open']);
const BEGINS: ReadonlySet<string> = new Set(['place', 'proper', 'level', 'unit', 'soft', 'ordinal']);
const NAMING: ReadonlySet<string> = new Set(['place', 'proper', 'open']);
/** Verbs that begin names: 附属龙华医院, 直属商会综合党委. */
const BELONGING: ReadonlySet<string> = new Set(['附属', '直属']);
const MEMBERS = /(?:企业|单位|会员|成员)$/u;
