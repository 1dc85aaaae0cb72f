/** Words that end most names, and belong to this one. */
import type { Context } from '@/lib/recognize/context';
import type { Head } from './heads';
import { isPlace } from './places';
import { isStopWord, type Word, wordBefore } from './words';

/** The word as a part of the name whose next word to the right is `right`; undefined where it ends the name. */
export function stopInName(context: Context, word: Word, right: string, head: Head, floor: number): Word | undefined {
  // 新立|镇: the segmenter takes many a town for a verb
  if (TOWN.test(right) && word.text.length > 1 && !isStopWord(word.text)) return { ...word, as: 'place' };
  if (word.start <= floor) return undefined;
  const before = wordBefore(context, word.start, floor);
  // 财政部|驻|广东|专员办
  if (word.text === '驻' && isPlace(right) && /^(?:unit|place)$/u.test(before.as)) return { ...word, as: 'generic' };
  // 控制中心|环境|所|第七党支部
  if (word.text === '所' && /^(?:第|党)/u.test(right)) return { ...word, as: 'unit' };
  // 滨海|一|分局
  if (DIGIT.test(word.text) && NUMBERED.test(right) && NAMED.has(before.as)) return { ...word, as: 'ordinal' };
  // 建湖|上|冈|分局
  if (LOCATIVE.test(word.text) && right.length === 1 && before.as === 'place') return { ...word, as: 'ordinal' };
  // 天地|和|诚|物业集团有限公司: a firm's own name, cut into single characters
  const isCut = word.text.length === 1 && (right.length === 1 || before.text.length === 1);
  if (/公司$/u.test(head.text) && isCut && !PARTICLE.test(word.text)) return { ...word, as: 'open' };
  return undefined;
}

const TOWN = /^(?:镇|乡|街道|村|县)$/u;
const DIGIT = /^[一二三四五六七八九十]$/u;
const NUMBERED =
  /^(?:[一二三四五六七八九]局|分局|中队|大队|支队|分队|车间|分公司|项目部|医院|公司|党支部|科|处|所|院|厂|中|小)/u;
const NAMED: ReadonlySet<string> = new Set(['place', 'proper', 'unit', 'noun', 'field', 'soft']);
const LOCATIVE = /^[上下中前后东西南北]$/u;
const PARTICLE = /[的了在由对向从到被把将是等及或每各该本某我他她你]/u;
