/** Finds the hedges around a quantity: 约 超过 不足 before it, 以上 左右 after it. */
import type { Relation } from '@/lib/model/annotation';
import {
  HEDGE_LOOKALIKES,
  HEDGES_AFTER,
  HEDGES_BEFORE,
  HEDGES_BEFORE_SCALE,
  QUANTITY_ENDINGS,
} from '@/lib/recognize/lexicon/hedges';

interface Hedge {
  readonly relation: Relation;
  readonly length: number;
}

const LONGEST = 4;
const LOOKALIKE = new RegExp(`(?:${HEDGE_LOOKALIKES.join('|')})$`, 'u');
const PASSED = new RegExp(`[${QUANTITY_ENDINGS}]过$`, 'u');
// 上下功夫, 左右为难, 上下游
const AFTER_LOOKALIKE = /^(?:上下(?:[一联功班游课午车级齐求同]|贯通|协同)|左右(?:[手岸]|为难))/u;

/** The hedge that ends at `at`, with the space after it; `isBare` where a lone 百 千 万 亿 follows. */
export function hedgeBefore(text: string, at: number, isBare: boolean): Hedge | undefined {
  const space = text.charAt(at - 1) === ' ' ? 1 : 0;
  const before = text.slice(Math.max(0, at - space - LONGEST), at - space);
  if (LOOKALIKE.test(before)) return undefined;
  if (PASSED.test(before)) return { relation: '>', length: 1 + space };
  for (let length = Math.min(LONGEST, before.length); length > 0; length--) {
    const word = before.slice(-length);
    const relation = HEDGES_BEFORE[word] ?? (isBare ? HEDGES_BEFORE_SCALE[word] : undefined);
    if (relation) return { relation, length: length + space };
  }
  return undefined;
}

/** The hedge that starts at `at`. */
export function hedgeAfter(text: string, at: number): Hedge | undefined {
  if (AFTER_LOOKALIKE.test(text.slice(at, at + 4))) return undefined;
  const word = text.slice(at, at + 2);
  const relation = HEDGES_AFTER[word];
  return relation && { relation, length: word.length };
}
