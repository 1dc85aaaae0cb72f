/** Names without quotation marks that stand in a list with quoted ones. */
import type { Method, Range } from '@/lib/model/annotation';
import { headAt, isListNamed } from './head';
import { methodAt } from './span';

/** `暖心卡` and `五必到一回访` of 形成了暖心卡、“微笑+耳语”、五必到一回访等管用方法; `list` runs from the first quotation to the last. */
export function listNeighbours(text: string, list: Range): Method[] {
  if (!isNamedList(text, list.end)) return [];
  const following = itemsAfter(text, list.end);
  return [...itemsBefore(text, list.start), ...following].map((range) =>
    methodAt(text, range, 'method/list-neighbour', text.slice(range.start, range.end)),
  );
}

/** Whether the list whose last quotation ends at `end` is named by a head: “微笑+耳语”、五必到一回访等管用方法. */
export function isNamedList(text: string, end: number): boolean {
  return isListNamed(text, itemsAfter(text, end).at(-1)?.end ?? end);
}

const ITEM_AFTER = /^、(?<item>[\p{Script=Han}+]{2,8}?)(?=、|等)/u;
const ITEM_BEFORE = /[、了起出](?<item>[\p{Script=Han}+]{2,8})、$/u;
const WINDOW = 12;
const MAX_ITEMS = 8;

function itemsAfter(text: string, end: number): Range[] {
  const items: Range[] = [];
  for (let at = end; items.length < MAX_ITEMS; ) {
    const item = ITEM_AFTER.exec(text.slice(at, at + WINDOW))?.groups?.item;
    if (!item || !isOwnName(item)) break;
    items.push({ start: at + 1, end: at + 1 + item.length });
    at += 1 + item.length;
  }
  return items;
}

function itemsBefore(text: string, start: number): Range[] {
  const items: Range[] = [];
  for (let at = start; items.length < MAX_ITEMS; ) {
    const item = ITEM_BEFORE.exec(text.slice(Math.max(0, at - WINDOW), at))?.groups?.item;
    if (!item || !isOwnName(item)) break;
    items.push({ start: at - 1 - item.length, end: at - 1 });
    at -= 1 + item.length;
  }
  return items;
}

/** Whether the words are more than a common noun or a clause: 暖心卡, whose 卡 is one character, but not 知识竞赛. */
function isOwnName(item: string): boolean {
  return (headAt(item, 0)?.noun.length ?? 0) < 2 && !/[的了在和与为是]/u.test(item);
}
