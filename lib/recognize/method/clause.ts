/** The clause that leads up to a place of the text. */

/** What ends a clause; 、 and . apart, what ends a list of things too. */
export const SENTENCE_STOPS = ',，。;；:：!！?？\n“”‘’()（）';
const CLAUSE_STOPS = `${SENTENCE_STOPS}.、`;

/** How far back in the clause a verb may stand: 打造具有机关特色的党员“甲”. */
const REACH = 16;

/** What stands in the same clause before `start`, at most `reach` characters of it. */
export function clauseBefore(text: string, start: number, reach = REACH, stops = CLAUSE_STOPS): string {
  let from = start;
  while (from > 0 && start - from < reach && !stops.includes(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}
