/** Puts lines together as one text: a sentence that runs on into the next line is whole. */
import type { Line } from './prose';
import { runOns } from './run-on';

/** The text, and its runs: for each its start, its length, the number of its node and its start in that node. */
export interface Joined {
  readonly text: string;
  readonly runs: Uint32Array;
}

/** `kept`: the indexes of the lines that make the text, ascending. Yields every few hundred lines. */
export function* joinLines(lines: readonly Line[], kept: readonly number[]): Generator<undefined, Joined> {
  const chosen = kept.flatMap((index) => lines[index] ?? []);
  const follows = (at: number) => (kept[at + 1] ?? 0) - (kept[at] ?? 0) === 1;
  const runs = new Uint32Array(chosen.reduce((sum, line) => sum + line.runs.length, 0));
  const pieces: string[] = [];
  let length = 0;
  let filled = 0;
  for (let from = 0; from < chosen.length; ) {
    const to = stretchFrom(chosen, from, follows);
    for (const [at, isWhole] of runOnsAmong(chosen.slice(from, to)).entries()) {
      const line = chosen[from + at];
      const next = chosen[from + at + 1];
      if (!line) continue;
      for (let run = 0; run < line.runs.length; run++) {
        runs[filled++] = (line.runs[run] ?? 0) + (run % 4 === 0 ? length : 0);
      }
      const between = next ? (isWhole ? betweenWords(line.text, next.text) : '\n') : '';
      pieces.push(line.text, between);
      length += line.text.length + between.length;
    }
    from = to;
    yield;
  }
  return { text: pieces.join(''), runs };
}

const LONGEST_STRETCH = 300;

/** Where a stretch ends: lines in one block, or in blocks of one sort side by side. */
function stretchFrom(lines: readonly Line[], from: number, follows: (at: number) => boolean): number {
  let to = from + 1;
  while (to < lines.length && to - from < LONGEST_STRETCH && follows(to - 1) && areAlike(lines[to - 1], lines[to]))
    to++;
  return to;
}

function runOnsAmong(lines: readonly Line[]): boolean[] {
  return runOns(
    lines.map(({ text }) => text),
    (at) => lines[at]?.level.block === lines[at + 1]?.level.block,
  );
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
