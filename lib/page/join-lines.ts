/** Puts lines together as one text: a sentence that runs on into the next line is whole. */
import type { Line } from './prose';
import { runOns } from './run-on';

/** The text, and its runs: for each its start, its length, the number of its node and its start in that node. */
export interface Joined {
  readonly text: string;
  readonly runs: Uint32Array;
}

/** `kept`: the indexes of the lines that make the text, ascending. */
export function joinLines(lines: readonly Line[], kept: readonly number[]): Joined {
  const chosen = kept.flatMap((index) => lines[index] ?? []);
  const follows = (at: number) => (kept[at + 1] ?? 0) - (kept[at] ?? 0) === 1;
  const isWhole = runningOn(chosen, follows);
  const runs = new Uint32Array(chosen.reduce((sum, line) => sum + line.runs.length, 0));
  const pieces: string[] = [];
  let length = 0;
  let filled = 0;
  for (const [index, line] of chosen.entries()) {
    for (const [at, value] of line.runs.entries()) runs[filled++] = at % 4 === 0 ? value + length : value;
    const next = chosen[index + 1];
    const between = next ? (isWhole[index] ? betweenWords(line.text, next.text) : '\n') : '';
    pieces.push(line.text, between);
    length += line.text.length + between.length;
  }
  return { text: pieces.join(''), runs };
}

/** Asked stretch by stretch: lines in one block, or in blocks of one sort side by side. */
function runningOn(lines: readonly Line[], follows: (at: number) => boolean): boolean[] {
  const isWhole: boolean[] = [];
  while (isWhole.length < lines.length) {
    const from = isWhole.length;
    let to = from + 1;
    while (to < lines.length && follows(to - 1) && areAlike(lines[to - 1], lines[to])) to++;
    const texts = lines.slice(from, to).map(({ text }) => text);
    isWhole.push(...runOns(texts, (at) => lines[from + at]?.level.block === lines[from + at + 1]?.level.block));
  }
  return isWhole;
}

/** Blocks that layouts use for single lines; items of lists and cells of tables are things of their own. */
const LINE_BLOCKS = new Set(['p', 'div', 'span', 'font', 'center']);

function areAlike(before: Line | undefined, after: Line | undefined): boolean {
  const [a, b] = [before?.level.block, after?.level.block];
  if (!a || !b) return false;
  return a === b || (a.parentNode === b.parentNode && a.localName === b.localName && LINE_BLOCKS.has(a.localName));
}

/** Two words in letters keep their space, which the line break was. */
function betweenWords(before: string, after: string): string {
  return /[A-Za-z]$/u.test(before) && /^[A-Za-z\d]/u.test(after) ? ' ' : '';
}
