/** Where a name begins: the walk to the left from its head. */
import type { Context } from '@/lib/recognize/context';
import type { Head } from './heads';
import { isPlace } from './places';
import { type Word, wordBefore } from './words';

/** No name is longer to the left of its head; keeps the walk bounded. */
const REACH = 40;

/** A character that no name runs over; brackets and quotes have exceptions of their own. */
const BREAK = /[^\p{Script=Han}\p{L}\p{N}·]/u;

/** The words of the name before its head, from left to right; none where the head stands alone. */
export function wordsOfName(context: Context, head: Head): Word[] {
  const words: Word[] = [];
  const floor = floorBefore(context.document.text, head.start);
  let end = head.start;
  while (end > floor) {
    const bridge = bridgeBefore(context.document.text, end, floor) ?? joinBefore(context, end, floor);
    const word = bridge ?? wordBefore(context, end, floor);
    if (word.as === 'stop') break;
    words.unshift(word);
    end = word.start;
  }
  return withoutLooseStart(words);
}

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

function bridgeBefore(text: string, end: number, floor: number): Word | undefined {
  const found = BRIDGE.exec(text.slice(Math.max(floor, end - 7), end));
  return found && (found[1] === undefined || isPlace(found[1]))
    ? { start: end - found[0].length, end, text: found[0], as: 'generic' }
    : undefined;
}

// 山东大学土建与水利学院: 与 between two nouns belongs to the name where a unit or a place stands before them.
function joinBefore(context: Context, end: number, floor: number): Word | undefined {
  const { text } = context.document;
  if (text.charAt(end - 1) !== '与' || end - 1 <= floor) return undefined;
  const noun = wordBefore(context, end - 1, floor);
  if (!['noun', 'field', 'generic', 'soft'].includes(noun.as) || noun.start <= floor) return undefined;
  const before = wordBefore(context, noun.start, floor);
  if (before.as !== 'unit') return undefined;
  return { start: noun.start, end, text: text.slice(noun.start, end), as: 'noun' };
}

/** A verb before a word that begins a name by itself is no part of it: 服务 | 珠海市公安局. */
function withoutLooseStart(words: readonly Word[]): Word[] {
  const from = words.findIndex(({ as }, i) => as !== 'soft' || !BEGINS.has(words[i + 1]?.as ?? 'place'));
  return from < 0 ? [] : words.slice(from);
}

const BEGINS: ReadonlySet<string> = new Set(['place', 'proper', 'level', 'unit', 'soft']);
