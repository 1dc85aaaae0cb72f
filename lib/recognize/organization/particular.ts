/** Whether the words before a head name something particular. */
import type { Head } from './heads';
import type { Word } from './words';

const PARTICULAR = new Set(['place', 'proper', 'ordinal', 'unit', 'noun', 'open']);

/** Heads that a level alone does not make particular: 市中心, 区内党组. */
const BROAD = new Set(
  '中心 公司 集团 学校 党组 党支部 党总支 部队 酒店 基地 园区 委员会 办公室 大队 中队 支部 部门 企业'.split(' '),
);

/**
 * 丽珠医药 + 集团 yes, 企业 + 集团 no; 气象 + 局 yes; 市 + 博物馆 yes; 市委 stands alone.
 * A head of one character needs a field right before it: 气象 + 局, not 格 + 局.
 */
export function isParticular(words: readonly Word[], head: Head): boolean {
  if (head.need === 'whole') return true;
  const last = words.at(-1);
  if (!last || (head.text.length === 1 && last.as !== 'field')) return false;
  if (words.some((word) => PARTICULAR.has(word.as))) return true;
  if (head.need === 'function' && words.some((word) => word.as === 'field')) return true;
  if (words[0]?.text === '国家') return true;
  return words[0]?.as === 'level' && (words.length > 1 || !BROAD.has(head.text));
}
