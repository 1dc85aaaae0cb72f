/** Names what a figure counts, where the noun stands right beside it. */
import type { Range } from '@/lib/model/annotation';
import { COUNTED_NOUNS } from '@/lib/recognize/lexicon/counted-nouns';

const NOUNS = [...COUNTED_NOUNS].sort((a, b) => b.length - a.length).join('|');
// what no noun phrase of ours crosses, and what may follow one
const BREAK =
  '[的了在为被把从到与和及或等是有以来已将并而后前中内共达约近超于给让向由]|参[加与]|报[到名]|下沉|走进|深入|投身|开展|组成|带头|主动|签订|受益|入驻|落户|上门';
// 13个党建微实事项目 → 党建微实事项目; the lookahead keeps 党员 of 党员教育 out
const AFTER = new RegExp(`^(?:(?!${BREAK})\\p{Script=Han}){0,8}?(?:${NOUNS})(?=[^\\p{Script=Han}]|${BREAK}|$)`, 'u');
// 党支部33个
const BEFORE = new RegExp(`(?:${NOUNS})$`, 'u');
const WINDOW = 16;

/** The noun right after the figure (8000余名党员), else the one right before it (党支部33个). */
export function countedBy(text: string, { start, end }: Range): string | undefined {
  return (
    AFTER.exec(text.slice(end, end + WINDOW))?.[0] ?? BEFORE.exec(text.slice(Math.max(0, start - WINDOW), start))?.[0]
  );
}
