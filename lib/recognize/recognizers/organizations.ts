/** Proposes organization names: a head, and the words to its left that belong to it. */
import type { Organization } from '@/lib/model/annotation';
import type { Context, Token } from '@/lib/recognize/context';
import { type Head, headsIn } from '@/lib/recognize/organization/heads';
import { wordsOfName } from '@/lib/recognize/organization/left-edge';
import { isParticular } from '@/lib/recognize/organization/particular';
import { tokenBefore, type Word } from '@/lib/recognize/organization/words';

/** Every name that ends with a head and names something particular; names within names are proposed too. */
export function organizations(
  context: Context,
  heads: readonly Head[] = headsIn(context.document.text),
): Organization[] {
  return heads.flatMap((head) => nameOf(context, head) ?? []);
}

function nameOf(context: Context, head: Head): Organization | undefined {
  const words = wordsOfName(context, head);
  const start = words[0]?.start ?? head.start;
  const text = context.document.text.slice(start, head.end);
  const rule = `organization/head-${head.need}`;
  const annotation: Organization = { kind: 'organization', start, end: head.end, text, sort: head.sort, rule };
  const fault = faultOf(context, head, words);
  if (fault === undefined) return annotation;
  context.trace({ step: 'dropped', annotation, by: `organization/${fault}` });
  return undefined;
}

/** Why the head makes no name here, if it makes none. */
function faultOf(context: Context, head: Head, words: readonly Word[]): string | undefined {
  if (isWithinWord(context, head)) return 'within-another-word';
  // 浙江全省市县党委
  if (words.some(({ text }, at) => at > 0 && /^全[省市区县镇]/u.test(text))) return 'one-of-many';
  if (isOneOfMany(context, words[0]?.start ?? head.start)) return 'one-of-many';
  return isParticular(words, head) ? undefined : 'names-nothing-particular';
}

/** 大局, 学科, 干部, 教室; 科研, 部长, 室内 */
const NOT_A_SECTION: ReadonlyMap<string, { readonly before: string; readonly after: string }> = new Map([
  ['局', { before: '大格布结困全当棋僵时战', after: '面势限' }],
  ['科', { before: '学理文本外内百工专农医', after: '研学技长员室目普幻' }],
  ['部', { before: '干全内副局总东西南北中外上下腹胸面各', after: '门分署队落位长' }],
  ['室', { before: '教居卧浴温作动议班解览公事谈', after: '内外友' }],
  ['厂', { before: '工', after: '房家商区长' }],
  ['股', { before: '入参持控炒个一两每换', after: '份东票权市民息金本长价' }],
]);

/** 周海军 is a person whose name ends like a unit; 东北大街 holds 北大; 集中学习 holds 中学. */
function isWithinWord({ document, tokens }: Context, head: Head): boolean {
  const section = NOT_A_SECTION.get(head.text);
  if (
    section &&
    (holds(section.before, document.text.charAt(head.start - 1)) ||
      holds(section.after, document.text.charAt(head.end)))
  )
    return true;
  if (head.need === 'whole' && head.sort === 'enterprise' && GOODS.test(document.text.slice(head.end, head.end + 2)))
    return true;
  if (head.text === '中学' && /[集其之]/u.test(document.text.charAt(head.start - 1))) return true;
  const token = tokens && tokenBefore(tokens, head.end);
  if (token && section && token.end > head.end) return true;
  if (!token || token.start >= head.start) return false;
  return (
    (token.tag === 'nr' && token.end === head.end) ||
    (head.need === 'whole' && head.text.length === 2 && token.tag !== 'nt' && !isGuess(token, head))
  );
}

/** 由美团: what jieba made up of a function word and a name that it does not know. */
function isGuess({ tag, text, end }: Token, head: Head): boolean {
  return tag === 'x' && head.sort === 'enterprise' && end === head.end && /^[由与和及向对从在到将把被是]/u.test(text);
}

/** 华为手机, 茅台酒: a thing, not its maker. */
const GOODS = /^(?:手机|轿车|牌|杯|酒|股票)/u;

const MANY = /(?:优秀|先进|红旗|两级|[各该每我本某]|各级|基层|全体|全[市省区县])$/u;

/** 全国优秀县委书记, 各级税务局党委: any, not a particular one. */
function isOneOfMany({ document }: Context, start: number): boolean {
  return MANY.test(document.text.slice(Math.max(0, start - 2), start));
}

/** Whether the character is one of these; the edge of the text is none. */
function holds(characters: string, character: string): boolean {
  return character !== '' && characters.includes(character);
}
