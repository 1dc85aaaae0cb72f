/** Where heads of organization names stand in a text. */
import type { OrganizationSort, Range } from '@/lib/model/annotation';
import { KNOWN_FIRMS } from '@/lib/recognize/lexicon/known-firms';
import { HEAD_GROUPS, type HeadNeed, NOT_AFTER_LAST, NOT_BEFORE } from '@/lib/recognize/lexicon/organization-heads';
import { lengthsByPair, pairEndingsOf } from './endings';

export interface Head extends Range {
  readonly text: string;
  readonly sort: OrganizationSort;
  readonly need: HeadNeed;
}

type Kind = Pick<Head, 'sort' | 'need'>;

/** 腾讯公益, 微软中国 */
const FIRM_ARMS = ['公益', '中国'];

/** Every head with its kind; where two groups hold it, the first decides. */
export const HEADS: ReadonlyMap<string, Kind> = headKinds();

function headKinds(): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { sort, need, heads } of HEAD_GROUPS) {
    for (const head of heads.trim().split(/\s+/u)) if (!kinds.has(head)) kinds.set(head, { sort, need });
  }
  for (const firm of KNOWN_FIRMS.trim().split(/\s+/u))
    for (const arm of FIRM_ARMS) kinds.set(firm + arm, { sort: 'enterprise', need: 'whole' });
  return kinds;
}

const ENDINGS = pairEndingsOf(HEADS.keys());
const FORBIDDEN = new Map(Object.entries(NOT_BEFORE).map(([head, words]) => [head, words.split(' ')]));

/** The longest head that ends at each place where one does, in order. Linear in the text. */
export function headsIn(text: string): Head[] {
  const heads: Head[] = [];
  for (let end = 1; end <= text.length; end++) {
    for (const length of lengthsByPair(ENDINGS, text, end)) {
      const word = text.slice(Math.max(0, end - length), end);
      const kind = word.length === length ? HEADS.get(word) : undefined;
      if (!kind) continue;
      if (!continues(text, word, end)) heads.push({ start: end - length, end, text: word, ...kind });
      break;
    }
  }
  return heads;
}

/** Whether what follows makes another word of the head: 中心任务. */
function continues(text: string, head: string, end: number): boolean {
  const next = text.charAt(end);
  if (next !== '' && NOT_AFTER_LAST[head.slice(-1)]?.includes(next)) return true;
  for (let length = head.length; length > Math.min(1, head.length - 1); length--) {
    const forbidden = FORBIDDEN.get(head.slice(-length));
    if (forbidden) return forbidden.some((word) => text.startsWith(word, end));
  }
  return false;
}
