/** What the words between the quotation marks look like by themselves. */
import { METHOD_HEADS, NAME_ENDINGS, OTHER_HEADS, OTHER_NAME_ENDINGS } from '@/lib/recognize/lexicon/method-heads';
import { SET_PHRASES } from '@/lib/recognize/lexicon/method-set-phrases';
import { phrasesOf } from './phrases';

export type InnerForm =
  | 'numeral' // 四问四帮
  | 'formula' // 1+5 党建+网格
  | 'dotted' // 读家书·忆初心 法润万家 情系一方
  | 'own-place' // 石榴籽工作室
  | 'own-head' // 亮灯工程
  | 'own-ending' // 石榴管家
  | 'party-word' // 橘灯 法护航
  | 'slogan' // 聚人心、激活力
  | 'sentence' // 我们的孩子有地方去了
  | 'phrase' // 平凡的一天
  | 'date' // 5·18 七一 6.2%
  | 'pair' // 盆景
  | 'long'
  | 'set-phrase' // 主心骨
  | 'other-ending' // 滨江时代
  | 'ranking' // 双十佳
  | 'ordinal' // 第一梯队
  | 'enumerates'; // 三个融合

const SENTENCE =
  /[。！？!?；;…]|[我你他她它您咱这那谁啥吗呢吧啊呀嘛]|怎么|什么|没有|可以|不是|就是|还是|一定|不能|不要|起来了|了$|^[是在有被把让]|一个|大家|得很|不了|不到/u;
const DATE =
  /^(?:\d+后|\d+(?:[.×:：]\d+)*%?(?<!^\d{3,4})|\d+[.·•]\d+|[一二三四五六七八九十]{1,2}[·•]?[一二三四五六七八九十]{1,2})$/u;
/** Counts of time, money and the like: 十三天. */
const COUNT = /^[一二三四五六七八九十百千万两零\d.]+(?:天|岁|年|月|元|次|人|倍|折|分钟|秒|米|公里|部曲)/u;
const NUMERAL =
  /^(?:[一二三四五六七八九十百千两双零]|\d+(?!\d*[年月日%元个岁后分小天]))(?!个|种|项|条|点|些|次|年|月|日)[^\d]/u;
const ENUMERATES = /^[一二三四五六七八九十两](?:个|大|种|项|条|有|为|要|不|是)/u;
/** What an honour is called, not a way of working. */
const RANKING = /^[双十百千万]{1,2}(?:(?:大|强|优|杰|星|美)$|佳)/u;
const FORMULA = /[+＋]|\d+\s*[xX×]\s*\d+|^[A-Za-z\d]+[-—][A-Za-z\d]+|^\d{3,4}$/u;
const PARTY_WORDS =
  /[党红旗]|先锋|先行|初心|同心|连心|暖心|心声|匠心|贴心|星火|领航|赋能|引擎|头雁|志愿|网格|邻里|邻|睦|幸福|民情|民声|民意|议事|廉|法润|法护|法治|清风|微|云|码上|e|先锋|家园|之家|课堂|讲堂|党建|到家|帮|护|智/u;

/** A place or a team in quotation marks is named so, where 平台 or 机制 may be a mere word. */
const PLACE_OR_TEAM = /(?:[站室厅队团屋馆]|联盟|课堂|讲堂|学堂|夜校|书吧|书房)$/u;

const OTHER_ENDINGS = phrasesOf(OTHER_HEADS, OTHER_NAME_ENDINGS);
const OWN_HEADS = phrasesOf(METHOD_HEADS.strong);
const OWN_ENDINGS = phrasesOf(METHOD_HEADS.plain, NAME_ENDINGS);
const NEVER = phrasesOf(SET_PHRASES.filter(({ tier }) => tier === 'never').flatMap(({ phrases }) => phrases.map(bare)));
const WITH_HEAD = phrasesOf(...SET_PHRASES.filter(({ tier }) => tier === 'with-head').map(({ phrases }) => phrases));

/** Whether the words belong to the whole Party or to everybody, whatever follows: 三会一课. */
export function isSetPhrase(inner: string): boolean {
  return NEVER.has(bare(inner));
}

/** The traits of `inner`: `四小` → numeral; `亮灯工程` → own-head. */
export function innerFormOf(inner: string): InnerForm[] {
  const hasHead = inner.length > 3 && OWN_HEADS.endingAt(inner, inner.length) !== '';
  const traits: [InnerForm, boolean][] = [
    ['numeral', NUMERAL.test(inner) && !COUNT.test(inner)],
    ['formula', FORMULA.test(inner)],
    ['dotted', /\p{Script=Han}[·•・]|[·•・]\p{Script=Han}/u.test(inner) || isCouplet(inner)],
    ['own-place', hasHead && PLACE_OR_TEAM.test(inner)],
    ['own-head', hasHead],
    ['own-ending', !hasHead && inner.length > 2 && OWN_ENDINGS.endingAt(inner, inner.length) !== ''],
    ['party-word', PARTY_WORDS.test(inner)],
    ['slogan', /[、,，]/u.test(inner)],
    ['sentence', SENTENCE.test(inner)],
    ['phrase', /的/u.test(inner)],
    ['date', DATE.test(inner)],
    ['pair', inner.length === 2],
    ['long', inner.length > 10],
    ['set-phrase', partsOf(inner).every((part) => WITH_HEAD.has(part) || NEVER.has(part))],
    ['other-ending', !hasHead && OTHER_ENDINGS.endingAt(inner, inner.length) !== ''],
    ['ranking', RANKING.test(inner)],
    ['ordinal', /^第[一二三四五六七八九十\d]/u.test(inner)],
    ['enumerates', ENUMERATES.test(inner)],
  ];
  return traits.filter(([, holds]) => holds).map(([trait]) => trait);
}

/** Two halves of the same length: 法润万家 情系一方. */
function isCouplet(inner: string): boolean {
  const [first, second, ...more] = inner.split(/[ \u3000]+/u);
  return more.length === 0 && first !== undefined && first.length > 2 && first.length === second?.length;
}

/** 请进来、走出去 → 请进来 走出去 */
function partsOf(phrase: string): string[] {
  return phrase.split(/[\s、，,·]+/u);
}

/** Without the marks between its parts, which papers set differently: 不忘初心、牢记使命. */
function bare(phrase: string): string {
  return phrase.replaceAll(/[\s、，,·]/gu, '');
}
