/** Names of methods that are plain by their form, without quotation marks anywhere in the article. */
import type { Method } from '@/lib/model/annotation';
import type { TokenIndex } from './head';
import { isSetPhrase } from './inner-form';
import { canBegin, isMade, methodAt } from './span';

/** 六力工程党建工作法, 行动式党课, 智慧支部服务平台. */
export function bareNames(text: string, tokens?: TokenIndex): Method[] {
  return [...numbered(text, tokens), ...counted(text, tokens), ...lessons(text), ...laws(text), ...platforms(text)];
}

/** A numeral, one to three characters, 工程 where it stands, then 工作法 or its like; no count (三种工作法). */
const NUMBERED =
  /(?<name>[一二三四五六七八九十双](?![个种套项大类条些])\p{Script=Han}{1,3}?(?:工程)?)(?:党建|群众|治理|服务|机关|支部){0,2}(?:工作|学习|管理|议事|调解)法/gu;

/** A numeral and what is done that many times over: 六不行动, 四联机制, 三必访四必谈工作法. */
const COUNTED =
  /(?<name>(?:[二三四五六七八九十][不必联访问送帮促清亮查包晒比评定进讲][访问谈到看报知办送帮说推等]?){1,2})(?:党建|服务|工作|联动|治理){0,2}(?:行动|工作法|机制|模式|工程)(?![者力])/gu;

function counted(text: string, tokens?: TokenIndex): Method[] {
  return [...text.matchAll(COUNTED)]
    .filter(({ 0: whole, index, groups }) => canBegin(text, index, tokens) && !isSetPhrase(groups?.name ?? whole))
    .map(({ 0: whole, index, groups }) =>
      methodAt(text, { start: index, end: index + whole.length }, 'method/bare-count', groups?.name ?? whole),
    );
}

function numbered(text: string, tokens?: TokenIndex): Method[] {
  return [...text.matchAll(NUMBERED)]
    .filter(({ 0: whole, index }) => canBegin(text, index, tokens) && !isSetPhrase(whole))
    .map(({ 0: whole, index, groups }) =>
      methodAt(text, { start: index, end: index + whole.length }, 'method/bare-head', groups?.name ?? whole),
    );
}

/** What somebody named or drew from practice, up to its 法: 总结出李建国平稳操纵法, 叫鼓楼五步法. */
const LAW =
  /(?:叫|叫作|叫做|称为|命名为|取名|总结出|总结了|提炼出|摸索出|探索出|创立|形成|推行|推广)(?:了|出)?(?<name>\p{Script=Han}{3,10})$/u;
const LAW_REACH = 16;
/** A common word before 法 makes no name. */
const COMMON_LAW = /[的等和与了]|(?:[方办做用看想说打手立司执守普合民刑宪新]|工作)$/u;
const CLAUSE_END = /^[，,。；;：:、（(“\s]/u;

function laws(text: string): Method[] {
  const found: Method[] = [];
  for (let at = text.indexOf('法'); at >= 0; at = text.indexOf('法', at + 1)) {
    if (at + 1 < text.length && !CLAUSE_END.test(text.charAt(at + 1))) continue;
    const name = LAW.exec(text.slice(Math.max(0, at - LAW_REACH), at))?.groups?.name;
    if (name === undefined || COMMON_LAW.test(name)) continue;
    const range = { start: at - name.length, end: at + 1 };
    found.push(methodAt(text, range, 'method/bare-law', `${name}法`));
  }
  return found;
}

/** Only where the article makes it: 创新行动式党课, but not 体验式党课很受欢迎. */
const LESSON = /\p{Script=Han}{2}式党课/gu;

function lessons(text: string): Method[] {
  return [...text.matchAll(LESSON)]
    .filter(({ index }) => isMade(text, index))
    .map(({ 0: name, index }) =>
      methodAt(text, { start: index, end: index + name.length }, 'method/bare-lesson', name),
    );
}

/** A platform is a name where the article tells it twice; told once it is a description. */
const PLATFORM = /(?:智慧|智能|数字|掌上|云上)\p{Script=Han}{2,8}?平台/gu;

function platforms(text: string): Method[] {
  const found = [...text.matchAll(PLATFORM)].filter(([name]) => !/[的和与等了]/u.test(name));
  const times = new Map<string, number>();
  for (const [name] of found) times.set(name, (times.get(name) ?? 0) + 1);
  return found
    .filter(([name]) => (times.get(name) ?? 0) > 1)
    .map(({ 0: name, index }) =>
      methodAt(text, { start: index, end: index + name.length }, 'method/bare-platform', name),
    );
}
