/** What stands before and after a list of quoted names, as far as it tells a name from speech, honour and metaphor. */
import {
  HONOUR_AFTER,
  HONOUR_BEFORE,
  METAPHOR_AFTER,
  METAPHOR_BEFORE,
  SPEECH_AFTER,
  SPEECH_BEFORE,
} from '@/lib/recognize/lexicon/method-contexts';
import { CREATION_VERBS, MILD_VERBS } from '@/lib/recognize/lexicon/method-verbs';
import { headAt, otherHeadAt, type TokenIndex } from './head';
import { phrasesOf } from './phrases';

export type Surrounding =
  | 'verb' // 打造“甲”
  | 'verb-near' // 打造党员“甲”
  | 'verb-mild' // 坚持“甲”
  | 'head-before' // 服务品牌“甲”
  | 'list-head' // “甲”“乙”等品牌
  | 'of-head' // “甲”的服务模式
  | 'defined' // “甲”是…, “甲”,即…
  | 'speech-before' // 他说:“甲”
  | 'speech-after' // “甲”他说
  | 'honour' // 荣获“甲”称号
  | 'metaphor-before' // 从“甲”到
  | 'metaphor-after' // “甲”变
  | 'verb-of' // 打造集议事、调解于一体的“甲”
  | 'of-before' // 服务群众的“甲”
  | 'other-head'; // “甲”精神

const BOLD = CREATION_VERBS.filter((verb) => !MILD_VERBS.includes(verb));
const VERB = phrasesOf(BOLD);
const MILD = phrasesOf(MILD_VERBS);
const SPEECH_B = phrasesOf(SPEECH_BEFORE);
const SPEECH_A = phrasesOf(SPEECH_AFTER);
const HONOUR_B = phrasesOf(HONOUR_BEFORE);
const HONOUR_A = phrasesOf(HONOUR_AFTER);
const METAPHOR_B = phrasesOf(METAPHOR_BEFORE);
const METAPHOR_A = phrasesOf(METAPHOR_AFTER);
const HEAD_BEFORE = phrasesOf([
  '品牌',
  '工作法',
  '模式',
  '机制',
  '平台',
  '项目',
  '服务队',
  '小程序',
  '活动',
  '行动',
  '工程',
  '载体',
  '工作室',
  '体系',
  '公众号',
  '主题',
]);

/** How far back in the clause a verb may stand: 打造具有机关特色的党员“甲”. */
const CLAUSE = 16;
const COUNTED = /^等?(?:一批|一系列|系列|[\d一二三四五六七八九十百余多几]+(?:个|项|支|种|大|类|场|条|家)?)?/u;

/** The evidence around a list that starts at `start` and whose last name and head end at `end`; `closed` is where its last quotation ends. */
export function surroundingsOf(text: string, start: number, closed: number, tokens?: TokenIndex): Surrounding[] {
  return [...before(text, start), ...after(text, closed, tokens)];
}

function before(text: string, start: number): Surrounding[] {
  const clause = clauseBefore(text, start);
  const end = clause.length;
  const found: Surrounding[] = [];
  const close = clause.replace(/(?:了|起|出|好|用|起了|出了|一批|一个|一支|一项|全国|全省|全市|全区|全县)+$/u, '');
  if (VERB.endingAt(close, close.length)) found.push('verb');
  else if (MILD.endingAt(close, close.length)) found.push('verb-mild');
  else if (BOLD.some((verb) => clause.includes(verb))) found.push('verb-near');
  if (HEAD_BEFORE.endingAt(clause, end)) found.push('head-before');
  if (clause === '' && /[:：]/u.test(text.charAt(start - 1))) found.push('speech-before');
  const comma = /[,，]/u.test(text.charAt(start - 1)) ? clauseBefore(text, start - 1) : clause;
  if (found.length === 0 && SPEECH_B.endingAt(comma, comma.length)) found.push('speech-before');
  if (HONOUR_B.endingAt(close, close.length) || /(?:荣获|获评|获得|授予|评为|荣膺|入选)/u.test(clause))
    found.push('honour');
  if (METAPHOR_B.endingAt(close, close.length)) found.push('metaphor-before');
  if (clause.endsWith('的')) found.push('of-before', ...(verbOf(text, start) ? (['verb-of'] as const) : []));
  return found;
}

function after(text: string, closed: number, tokens?: TokenIndex): Surrounding[] {
  const found: Surrounding[] = [];
  const rest = text.slice(closed, closed + 12);
  const counted = rest.startsWith('等') ? (COUNTED.exec(rest)?.[0].length ?? 0) : 0;
  if (counted > 0 && headAt(text, closed + counted, tokens)) found.push('list-head');
  if (rest.startsWith('的') && headAt(text, closed + 1, tokens)) found.push('of-head');
  if (/^(?:[,，]?(?:即|就是|是指|指的是|是)|[(（])/u.test(rest)) found.push('defined');
  if (
    SPEECH_A.at(text, closed) ||
    /^[^,，。、“”]{2,12}(?:说|表示|介绍|感慨)[。,，:：]/u.test(text.slice(closed, closed + 18))
  )
    found.push('speech-after');
  if (HONOUR_A.at(text, closed)) found.push('honour');
  if (METAPHOR_A.at(text, closed)) found.push('metaphor-after');
  if (otherHeadAt(text, closed + counted)) found.push('other-head');
  return found;
}

/** 在服务站内搭建集议事协商、矛盾调解等功能于一体的“甲” */
function verbOf(text: string, start: number): boolean {
  const window = text.slice(Math.max(0, start - 48), start);
  const clause = /[^,，。;；:：!！?？\n“”‘’()（）]*$/u.exec(window)?.[0] ?? '';
  return BOLD.some((verb) => clause.includes(verb));
}

/** What stands in the same clause before `start`, no more than a few words. */
function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - CLAUSE), start);
  return /[^,，。.;；:：!！?？、\n“”‘’()（）]*$/u.exec(window)?.[0] ?? '';
}
