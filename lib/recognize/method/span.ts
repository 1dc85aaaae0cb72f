/** Makes methods of stretches without quotation marks, and tells where such a stretch can begin. */
import type { Method, Range } from '@/lib/model/annotation';
import { CREATION_VERBS } from '@/lib/recognize/lexicon/method-verbs';
import type { TokenIndex } from './head';
import { phrasesOf } from './phrases';

/** The method at a range that begins with its name: 微心愿墙项目, named 微心愿墙. */
export function methodAt(text: string, { start, end }: Range, rule: string, name: string): Method {
  const head = text.slice(start + name.length, end);
  return { kind: 'method', start, end, text: text.slice(start, end), rule, name, ...(head && { head }) };
}

/** Whether a name can begin at `at`: after a mark, a particle or a verb that makes it, or where a word begins. */
export function canBegin(text: string, at: number, tokens?: TokenIndex): boolean {
  const before = text.charAt(at - 1);
  return (
    !/\p{Script=Han}/u.test(before) ||
    isMade(text, at) ||
    '了的以和与将把由个'.includes(before) ||
    tokens?.has(at) === true
  );
}

/** Whether a verb that makes something stands right before: 创新|行动式党课. */
export function isMade(text: string, at: number): boolean {
  return VERBS.endingAt(text, at) !== '';
}

const VERBS = phrasesOf(CREATION_VERBS);
