/** Names of methods that stand without quotation marks, each rule guarded by more than the name's form. */
import type { Method, Range } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { CREATION_VERBS } from '@/lib/recognize/lexicon/method-verbs';
import { headAt, isListNamed, type TokenIndex } from './head';
import { indexOf } from './mention';
import { phrasesOf } from './phrases';

/** The most names whose repeats are looked for; more is no article. */
const MAX_NAMES = 200;

/**
 * Repeats of the quoted `names` beside a strong head (党建微实事项目), and names that are plain by their form
 * (五力工程党建工作法, 智慧党建管理服务平台).
 */
export function unquotedMethods(context: Context, names: ReadonlySet<string>): Method[] {
  const { text } = context.document;
  const tokens = context.tokens && indexOf(context.tokens);
  return [...repeats(text, names, tokens), ...bareNames(text, tokens), ...platforms(text, tokens)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function repeats(text: string, names: ReadonlySet<string>, tokens?: TokenIndex): Method[] {
  return [...names]
    .filter((name) => name.length > 2)
    .slice(0, MAX_NAMES)
    .flatMap((name) =>
      occurrences(text, name).flatMap((start) => {
        const head = headAt(text, start + name.length, tokens);
        return head?.strength === 'strong' ? [methodAt(text, { start, end: head.end }, 'method/repeat', name)] : [];
      }),
    );
}

/** 多面手、阳光卡、“微笑+亲情”、十个一点等管用方法: what stands in a list beside a quoted name is a name too. */
export function listNeighbours(text: string, list: Range): Method[] {
  const following = after(text, list.end);
  if (!isListNamed(text, following.at(-1)?.end ?? list.end)) return [];
  return [...before(text, list.start), ...following].map((range) =>
    methodAt(text, range, 'method/list-neighbour', text.slice(range.start, range.end)),
  );
}

const ITEM = /^、(?<item>[\p{Script=Han}+]{2,8}?)(?=、|等)/u;
const ITEM_BEFORE = /(?:^|[、了起出])(?<item>[\p{Script=Han}+]{2,8})、$/u;
const WINDOW = 12;

function after(text: string, end: number): Range[] {
  const item = ITEM.exec(text.slice(end, end + WINDOW))?.groups?.['item'];
  if (!item || !isOwnName(item)) return [];
  const range = { start: end + 1, end: end + 1 + item.length };
  return [range, ...after(text, range.end)];
}

function before(text: string, start: number): Range[] {
  const item = ITEM_BEFORE.exec(text.slice(Math.max(0, start - WINDOW), start))?.groups?.['item'];
  if (!item || !isOwnName(item)) return [];
  const range = { start: start - 1 - item.length, end: start - 1 };
  return [...before(text, range.start), range];
}

/** Whether words without quotation marks are more than a common noun or a clause: 阳光卡, but not 知识竞赛. */
function isOwnName(item: string): boolean {
  return !headAt(item, 0) && !/[的了在和与为是]/u.test(item);
}

/** 三步工作法, 五力工程党建工作法: a numeral, one to three characters, an optional 工程, then 工作法 or its like. */
const NUMBERED =
  /(?<name>[一二三四五六七八九十双][\p{Script=Han}]{1,3}?(?:工程)?)(?<head>(?:党建|群众|治理|服务|机关|支部){0,2}(?:工作法|学习法|管理法|议事法|调解法))/gu;
/** 行动式党课: only where the article makes it. */
const STYLED = /(?<name>[\p{Script=Han}]{2}式党课)/gu;

function bareNames(text: string, tokens?: TokenIndex): Method[] {
  const numbered = [...text.matchAll(NUMBERED)].filter(({ index }) => startsPhrase(text, index, tokens));
  const styled = [...text.matchAll(STYLED)].filter(({ index }) => MADE.endingAt(text, index) !== '');
  return [...numbered, ...styled].map((match) =>
    methodAt(
      text,
      { start: match.index, end: match.index + match[0].length },
      'method/bare-head',
      match.groups?.['name'] ?? match[0],
    ),
  );
}

/** 智慧党建管理服务平台, named twice: a platform told once is a description. */
const PLATFORM = /(?:智慧|智能|数字|掌上|云上)[\p{Script=Han}]{2,8}?平台/gu;

function platforms(text: string, tokens?: TokenIndex): Method[] {
  const found = [...text.matchAll(PLATFORM)].filter(({ index }) => startsPhrase(text, index, tokens) || true);
  const times = new Map<string, number>();
  for (const [name] of found) times.set(name, (times.get(name) ?? 0) + 1);
  return found
    .filter(([name]) => (times.get(name) ?? 0) > 1 && !/[的和与等了]/u.test(name))
    .map(({ 0: name, index }) =>
      methodAt(text, { start: index, end: index + name.length }, 'method/bare-platform', name),
    );
}

const MADE = phrasesOf(CREATION_VERBS);

/** Whether a name can begin at `at`: after a mark, a particle, a verb that makes, or where a word begins. */
function startsPhrase(text: string, at: number, tokens?: TokenIndex): boolean {
  return (
    at === 0 ||
    !/\p{Script=Han}/u.test(text.charAt(at - 1)) ||
    MADE.endingAt(text, at) !== '' ||
    /[了的以和与]/u.test(text.charAt(at - 1)) ||
    tokens?.has(at) === true
  );
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}

function methodAt(text: string, { start, end }: Range, rule: string, name: string): Method {
  const head = text.slice(start + name.length, end);
  return { kind: 'method', start, end, text: text.slice(start, end), rule, name, ...(head && { head }) };
}
