/** Reads what stands before a quotation. */
import { GUIDED_BY, HONOUR_BEFORE, METAPHOR_BEFORE, SPEECH_BEFORE } from '@/lib/recognize/lexicon/method-contexts';
import { CREATION_VERBS, MILD_VERBS } from '@/lib/recognize/lexicon/method-verbs';
import { clauseBefore, SENTENCE_STOPS } from './clause';
import { phrasesOf } from './phrases';
import type { Surrounding } from './surroundings';

/** The evidence before a quotation, or a list of them, that starts at `start`. */
export function before(text: string, start: number): Surrounding[] {
  const clause = clauseBefore(text, start);
  const end = clause.length;
  const found: Surrounding[] = [];
  const close = clause.replace(/(?:了|起|出|好|用|起了|出了|一批|一个|一支|一项|全国|全省|全市|全区|全县)+$/u, '');
  if (VERB.endingAt(clause, end) || VERB.endingAt(close, close.length)) found.push('verb');
  else if (MILD.endingAt(clause, end) || MILD.endingAt(close, close.length)) found.push('verb-mild');
  else if (BOLD_INSIDE.test(clause) || isListOfMade(text, start)) found.push('verb-near');
  if (text.slice(Math.max(0, start - 2), start) === '——') found.push('apposed');
  const isLabelled = LABEL.test(text.slice(Math.max(0, start - LABEL_REACH), start));
  if (isLabelled) found.push('labelled');
  else if (HEAD_BEFORE.endingAt(clause, end)) found.push('head-before');
  if (!isLabelled && clause === '' && /[:：]/u.test(text.charAt(start - 1))) found.push('speech-before');
  const comma = /[,，]/u.test(text.charAt(start - 1)) ? clauseBefore(text, start - 1) : clause;
  if (found.length === 0 && SPEECH_B.endingAt(comma, comma.length)) found.push('speech-before');
  if (GUIDED.endingAt(clause, end)) found.push('with');
  if (HONOUR_B.endingAt(close, close.length)) found.push('honour');
  else if (/荣获|获评|获得|授予|评为|荣膺|入选/u.test(clause)) found.push('honour-near');
  const isNumbered = /[一二三四五六七八九十]是$/u.test(clause);
  if (isNumbered) found.push('numbered');
  // 形成“甲” ends in 成, but makes a name
  const isMaking = isNumbered || found.includes('verb') || found.includes('verb-mild');
  if (!isMaking && (METAPHOR_B.endingAt(close, close.length) || METAPHOR_B.endingAt(clause, end))) {
    found.push('metaphor-before');
  }
  if (OWNER.test(clause)) found.push('owner-before');
  if (clause.endsWith('的')) found.push('of-before', ...ofClause(text, start));
  return found;
}

/** 打造主体、特色、体验“三个课堂” */
function isListOfMade(text: string, start: number): boolean {
  const list = clauseBefore(text, start, OF_CLAUSE, SENTENCE_STOPS);
  return list.includes('、') && BOLD_LIST.test(list);
}

const BOLD = CREATION_VERBS.filter((verb) => !MILD_VERBS.includes(verb));
const BOLD_INSIDE = new RegExp(BOLD.join('|'), 'u');
const BOLD_LIST = new RegExp(`(?:${BOLD.join('|')})(?:\\p{Script=Han}{2,6}、){1,6}\\p{Script=Han}{2,6}$`, 'u');
const VERB = phrasesOf(BOLD);
const MILD = phrasesOf(MILD_VERBS);
const SPEECH_B = phrasesOf(SPEECH_BEFORE);
const GUIDED = phrasesOf(GUIDED_BY);
const HONOUR_B = phrasesOf(HONOUR_BEFORE);
const METAPHOR_B = phrasesOf(METAPHOR_BEFORE);
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

/** 品牌名称:“甲”, 党建品牌·“甲” */
const LABEL = /(?:品牌|项目|工作法|案例|活动)(?:名称|名)?[·•:： \u3000]{1,2}$/u;
const LABEL_REACH = 8;

/** How far back a verb may stand where 的 stands before the quotation, across 、. */
const OF_CLAUSE = 48;

/** 搭建集议事、调解于一体的“甲” makes it; 打造成为党员教育的“甲” compares something with it. */
function ofClause(text: string, start: number): Surrounding[] {
  const clause = clauseBefore(text, start, OF_CLAUSE, SENTENCE_STOPS);
  if (/成为|变成|造成|建成|变为|作为|当作|[^总]是/u.test(clause)) return ['metaphor-before'];
  return BOLD_INSIDE.test(clause) ? ['verb-of'] : [];
}
