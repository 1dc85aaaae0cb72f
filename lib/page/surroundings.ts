/** How well what stands around a place agrees with what stood around a passage. */
import type { Range } from '@/lib/model/annotation';
import type { Quote } from '@/lib/model/clipping';

export interface Agreement {
  /** 0…1, by edit distance; undefined where the quote tells nothing. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export function agreementAt(text: string, { start, end }: Range, { prefix, suffix }: Quote): Agreement {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return {
    before: prefix === '' ? undefined : likeness(reversed(prefix), reversed(before)),
    after: suffix === '' ? undefined : likeness(suffix, after),
  };
}

/** The better side, and the worse: a side that tells nothing is as good as the other. */
export function sidesOf({ before, after }: Agreement): { readonly better: number; readonly worse: number } {
  const sides = [before, after].filter((side) => side !== undefined);
  return { better: Math.max(0, ...sides), worse: sides.length === 0 ? 0 : Math.min(...sides) };
}

/** 1 − edit distance over length, of the two beginnings; short strings only. */
function likeness(wanted: string, found: string): number {
  const rows = wanted.length;
  let above = Array.from({ length: found.length + 1 }, (_, i) => i);
  for (let i = 1; i <= rows; i++) {
    const row = [i];
    for (let j = 1; j <= found.length; j++) {
      const same = wanted.charAt(i - 1) === found.charAt(j - 1) ? 0 : 1;
      row.push(Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  // what was inserted next to the passage pushes its old neighbour out of view
  return 1 - Math.min(...above) / Math.max(1, rows);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
