/** Reads what stands after a quotation. */
import {
  DRIVE_AFTER,
  HONOUR_AFTER,
  METAPHOR_AFTER,
  OUTCOME_NOUNS,
  SPEECH_AFTER,
} from '@/lib/recognize/lexicon/method-contexts';
import { headAt, otherHeadAt, type TokenIndex } from './head';
import { isNamedList } from './list-neighbours';
import { phrasesOf } from './phrases';
import type { Surrounding } from './surroundings';

/** The evidence after a list whose last quotation ends at `closed`, and its head at `named`: “甲”示范项目称号. */
export function after(text: string, closed: number, named: number, tokens?: TokenIndex): Surrounding[] {
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
  if (/^为(?:主要)?(?:载体|抓手|平台|阵地|依托|牵引|纽带|窗口|支点|桥梁)/u.test(rest)) found.push('as-means');
  if (/^为(?:主题|目标|主线|重点|核心|导向|原则|宗旨|理念)/u.test(rest)) found.push('as-theme');
  if (SUBJECT_OF_BRAND.test(text.slice(closed, closed + CALL_REACH))) found.push('called');
  if (/^的[“‘「『"]/u.test(rest)) found.push('of-quoted');
  if (OF_OUTCOME.test(rest)) found.push('of-other');
  if (DRIVE_A.at(text, closed)) found.push('drives');
  if (CALLED.test(text.slice(closed, closed + CALL_REACH))) found.push('called');
  if (HONOUR_A.at(text, closed) || /^(?:等)?(?:荣誉)?称号/u.test(text.slice(named, named + 5))) found.push('honour');
  if (METAPHOR_A.at(text, closed)) found.push('metaphor-after');
  if (otherHeadAt(text, closed + counted)) found.push('other-head');
  return found;
}

const SPEECH_A = phrasesOf(SPEECH_AFTER);
const HONOUR_A = phrasesOf(HONOUR_AFTER);
const METAPHOR_A = phrasesOf(METAPHOR_AFTER);
const DRIVE_A = phrasesOf(DRIVE_AFTER);
/** “甲”的生动样本 */
const OF_OUTCOME = new RegExp(`^的\\p{Script=Han}{0,6}?(?:${OUTCOME_NOUNS.join('|')})`, 'u');

/** 自2018年创建,现已成为一块闪亮的党建品牌 */
const CALLED = /^[^。；;“”\n]{0,30}(?:是|成为|作为)[^。；;“”\n]{0,16}?(?:品牌|工作法)/u;
/** 以“甲”为核心,构建“1+5”党建品牌体系 */
const SUBJECT_OF_BRAND = /^为(?:核心|引领|统领|龙头)[,，][^。；;\n]{0,12}(?:构建|打造|创建|培育)[^。；;\n]{0,28}品牌/u;
const CALL_REACH = 50;

const COUNTED = /^等?(?:一批|一系列|系列|[\d一二三四五六七八九十百余多几]+(?:个|项|支|种|大|类|场|条|家)?)?/u;
