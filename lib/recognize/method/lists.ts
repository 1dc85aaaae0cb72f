/** Lists of quoted names, which share what is said before the first and after the last. */
import type { Mention } from './mention';

/** What may stand between two names of a list, the head of the first apart. */
const JOINT = /^(?:\s*、?\s*|以及|和|及|与|\/|／)$/u;
/** 少填表格“一页办”、夜间开门“错时办”: each name may be told in a word or two before it. */
const TOLD_JOINT = /^、[\p{Script=Han}]{1,6}$/u;
const MAX_GAP = 24;

/** Groups neighbours: `“甲”“乙”和“丙”等品牌` is one list, a name standing alone a list of one. */
export function listsOf(mentions: readonly Mention[], text: string): Mention[][] {
  const lists: Mention[][] = [];
  const open = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = open.get(mention.quoted.depth);
    const last = list?.at(-1);
    if (list && last && isJoined(last, mention, text)) list.push(mention);
    else {
      const begun = [mention];
      lists.push(begun);
      open.set(mention.quoted.depth, begun);
    }
  }
  return lists;
}

function isJoined(before: Mention, after: Mention, text: string): boolean {
  const { end } = before.quoted;
  const { start } = after.quoted;
  if (start < end || start - end > MAX_GAP) return false;
  const between = text.slice(end, start);
  if (JOINT.test(between) || TOLD_JOINT.test(between)) return true;
  return before.head !== undefined && before.head.end <= start && JOINT.test(text.slice(before.head.end, start));
}
