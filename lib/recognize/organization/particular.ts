/** Whether the words before a head name something particular. */
import type { Head } from './heads';
import type { Word } from './words';

const PARTICULAR = new Set(['place', 'proper', 'ordinal', 'unit', 'noun', 'open']);

/**
 * 丽珠医药 + 集团 yes, 企业 + 集团 no; 气象 + 局 yes; 市 + 博物馆 yes; 市委 stands alone.
 */
export function isParticular(words: readonly Word[], head: Head): boolean {
  if (head.need === 'whole') return true;
  if (words.length === 0) return false;
  if (words.some((word) => PARTICULAR.has(word.as))) return true;
  if (head.need === 'function' && words.some((word) => word.as === 'field')) return true;
  return words.length > 1 && words[0]?.as === 'level';
}
