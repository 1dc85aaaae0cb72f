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
import { isNamedList } from './list-neighbours';
import { phrasesOf } from './phrases';

export type Surrounding =
  | 'verb' // 打造“甲”
  | 'verb-near' // 打造党员“甲”
  | 'verb-mild' // 坚持“甲”
  | 'head-before' // 服务品牌“甲”
  | 'list-head' // “甲”“乙”等品牌
  | 'of-head' // “甲”的服务模式
  | 'defined' // “甲”是…, “甲”,即…
  | 'called' // “甲”…成为…党建品牌
  | 'as-means' // 以“甲”为载体
  | 'as-theme' // 以“甲”为主题
  | 'apposed' // 一支队伍——“甲”
  | 'speech-before' // 他说:“甲”
  | 'speech-after' // “甲”他说
  | 'honour' // 荣获“甲”称号
  | 'honour-near' // 荣获省“甲”
  | 'metaphor-before' // 从“甲”到
  | 'metaphor-after' // “甲”变
  | 'owner-before' // 供电公司“甲”
  | 'verb-of' // 打造集议事、调解于一体的“甲”
  | 'of-before' // 服务群众的“甲”
  | 'other-head'; // “甲”精神

const BOLD = CREATION_VERBS.filter((verb) => !MILD_VERBS.includes(verb));
const BOLD_INSIDE = new RegExp(BOLD.join('|'), 'u');
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

/** An organization or a place stands right before. */
const OWNER =
  /(?:^|[^全各本该我某])(?:公司|集团|企业|[^场]所|街道|社区|[^农乡]村|[^乡城]镇|乡|[^郊]县|[^地社园校城小景辖]区|市|省|支部|党委|党总支|党组|工委|委|中心|学校|学院|大学|中学|小学|[支大中]队|局|法院|检察院|医院|车站|协会|联合会)$/u;

/** 自2018年创建,现已成为一块闪亮的党建品牌 */
const CALLED = /^[^。；;“”\n]{0,30}(?:是|成为|作为)[^。；;“”\n]{0,16}?(?:品牌|工作法)/u;
const CALL_REACH = 50;

/** How far back in the clause a verb may stand: 打造具有机关特色的党员“甲”. */
const CLAUSE = 16;
/** The same where 的 stands before the quotation, across 、. */
const OF_CLAUSE = 48;
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
  if (VERB.endingAt(clause, end) || VERB.endingAt(close, close.length)) found.push('verb');
  else if (MILD.endingAt(clause, end) || MILD.endingAt(close, close.length)) found.push('verb-mild');
  else if (BOLD_INSIDE.test(clause)) found.push('verb-near');
  if (text.slice(Math.max(0, start - 2), start) === '——') found.push('apposed');
  if (HEAD_BEFORE.endingAt(clause, end)) found.push('head-before');
  if (clause === '' && /[:：]/u.test(text.charAt(start - 1))) found.push('speech-before');
  const comma = /[,，]/u.test(text.charAt(start - 1)) ? clauseBefore(text, start - 1) : clause;
  if (found.length === 0 && SPEECH_B.endingAt(comma, comma.length)) found.push('speech-before');
  if (HONOUR_B.endingAt(close, close.length)) found.push('honour');
  else if (/荣获|获评|获得|授予|评为|荣膺|入选/u.test(clause)) found.push('honour-near');
  // 形成“甲” ends in 成, but makes a name
  const isMaking = found.includes('verb') || found.includes('verb-mild');
  if (!isMaking && (METAPHOR_B.endingAt(close, close.length) || METAPHOR_B.endingAt(clause, end))) {
    found.push('metaphor-before');
  }
  if (OWNER.test(clause)) found.push('owner-before');
  if (clause.endsWith('的')) found.push('of-before', ...ofClause(text, start));
  return found;
}

function after(text: string, closed: number, tokens?: TokenIndex): Surrounding[] {
  const found: Surrounding[] = [];
  const rest = text.slice(closed, closed + 12);
  const counted = rest.startsWith('等') ? (COUNTED.exec(rest)?.[0].length ?? 0) : 0;
  if (isNamedList(text, closed)) found.push('list-head');
  if (rest.startsWith('的') && headAt(text, closed + 1, tokens)) found.push('of-head');
  if (/^(?:[,，]?(?:即|就是|是指|指的是|是)|[(（])/u.test(rest)) found.push('defined');
  if (
    SPEECH_A.at(text, closed) ||
    /^[^,，。、“”]{2,12}(?:说|表示|介绍|感慨)[。,，:：]/u.test(text.slice(closed, closed + 18))
  )
    found.push('speech-after');
  if (/^为(?:主要)?(?:载体|抓手|平台|阵地|依托|牵引|纽带)/u.test(rest)) found.push('as-means');
  if (/^为(?:主题|目标|主线|重点|核心|导向|原则|宗旨|理念)/u.test(rest)) found.push('as-theme');
  if (CALLED.test(text.slice(closed, closed + CALL_REACH))) found.push('called');
  if (HONOUR_A.at(text, closed)) found.push('honour');
  if (METAPHOR_A.at(text, closed)) found.push('metaphor-after');
  if (otherHeadAt(text, closed + counted)) found.push('other-head');
  return found;
}

/** 搭建集议事、调解于一体的“甲” makes it; 打造成为党员教育的“甲” compares something with it. */
function ofClause(text: string, start: number): Surrounding[] {
  const clause = clauseBefore(text, start, OF_CLAUSE, SENTENCE_STOPS);
  if (/成为|变成|造成|建成|变为|作为|当作|[^总]是/u.test(clause)) return ['metaphor-before'];
  return BOLD_INSIDE.test(clause) ? ['verb-of'] : [];
}

/** What stands in the same clause before `start`, at most `reach` characters of it. */
function clauseBefore(text: string, start: number, reach = CLAUSE, stops = CLAUSE_STOPS): string {
  let from = start;
  while (from > 0 && start - from < reach && !stops.includes(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

const SENTENCE_STOPS = ',，。;；:：!！?？\n“”‘’()（）';
const CLAUSE_STOPS = `${SENTENCE_STOPS}.、`;
