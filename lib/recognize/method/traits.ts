/** What a quotation looks like to somebody who knows no lists: its characters, and those around it. */
import { clauseBefore } from './clause';
import type { Mention } from './mention';

/** How far around a quotation its traits look. */
const REACH = 3;

/**
 * Traits as `sort:characters`; those that often stood in annotated articles have a fitted weight.
 * 探索出“橘灯夜话”品牌, → ends:话 ends:夜话 length:4 begins:橘 after:, before:出 before:索出 before:探索出 head:品牌
 * holds:橘 … holds:话 clause:探 clause:索 clause:出
 */
export function traitsOf(text: string, { quoted, inner, head }: Mention): string[] {
  const { start } = quoted;
  const end = head?.end ?? quoted.end;
  const before = (length: number, to = start) => text.slice(Math.max(0, to - length), to);
  const traits = [
    `ends:${inner.slice(-1)}`,
    `ends:${inner.slice(-2)}`,
    `begins:${inner.charAt(0)}`,
    `length:${Math.min(inner.length, LONG)}`,
    `after:${text.charAt(end)}`,
    `after:${text.slice(end, end + 2)}`,
    `head:${head?.noun ?? ''}`,
  ];
  for (const character of new Set(inner)) traits.push(`holds:${character}`);
  for (const character of new Set(clauseBefore(text, start))) traits.push(`clause:${character}`);
  for (let length = 1; length <= REACH; length++) traits.push(`before:${before(length)}`);
  if (text.charAt(start - 1) === '的') {
    // 街道的“橘灯夜话”: whose it is
    traits.push(`of:${before(1, start - 1)}`, `of:${before(2, start - 1)}`);
    if (PLACE.test(before(2, start - 1))) traits.push('of-place');
  }
  return traits;
}

const LONG = 9;
const PLACE = /[县区市镇乡村]$|街道$|社区$/u;
