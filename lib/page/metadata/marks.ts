/** Marks as a byline writes them, brought to one form, so that each rule needs to know only one. */

/** The same text, character for character as long, with half-width digits, colons, bars, slashes, brackets and spaces. */
export function plainMarks(text: string): string {
  return text.replace(WIDE, (mark) => NARROW.get(mark) ?? mark);
}

const NARROW: ReadonlyMap<string, string> = new Map([
  ...[...'０１２３４５６７８９'].map((digit, value): [string, string] => [digit, String(value)]),
  ...pairs('：︰∶', ':'),
  ...pairs('｜丨│┃︱', '|'),
  ...pairs('／', '/'),
  ...pairs('．', '.'),
  ...pairs('－–−', '-'),
  ...pairs('（【［〔[', '('),
  ...pairs('）】］〕]', ')'),
  ...pairs('\u3000\u00a0\u2002\u2003\u2009\t', ' '),
]);
const WIDE = new RegExp(`[${[...NARROW.keys()].join('').replace(/[\][]/gu, '\\$&')}]`, 'gu');

function pairs(wide: string, narrow: string): [string, string][] {
  return [...wide].map((mark) => [mark, narrow]);
}

/** White space as the page shows it: one space, none between Han characters where the source only breaks its line. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(LINE_BREAK_IN_HAN, '').replace(/\s+/gu, ' ').trim();
}

const LINE_BREAK_IN_HAN = /(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu;
