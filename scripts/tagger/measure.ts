/** Exact precision, recall and F1 of spans against spans. */
import { type Kind, overlaps, type Range } from '@/lib/model/annotation';
import type { GoldSpan } from '@/scripts/gold';

export interface Counts {
  right: number;
  extra: number;
  missed: number;
}

/** Adds a text's spans to the counts. */
export function count(counts: Counts, found: readonly Range[], wanted: readonly Range[]): void {
  const open = new Set(wanted.map(({ start, end }) => `${start}-${end}`));
  const all = open.size;
  const right = found.filter(({ start, end }) => open.delete(`${start}-${end}`)).length;
  counts.right += right;
  counts.extra += found.length - right;
  counts.missed += all - right;
}

/** Adds what was found of a kind in an article to the counts: what touches an optional one only is neither right nor extra. */
export function countGold(
  counts: Counts,
  found: readonly Range[],
  spans: readonly GoldSpan[],
  wanted: Kind = 'organization',
): void {
  const named = spans.filter(({ kind }) => kind === wanted);
  const required = named.filter(({ optional }) => !optional);
  const isFree = (range: Range) =>
    !required.some((span) => overlaps(span, range)) && named.some((span) => overlaps(span, range));
  count(
    counts,
    found.filter((range) => !isFree(range)),
    required,
  );
}

/** `P 0.812  R 0.701  F1 0.752  (right 690, extra 160, missed 294)` */
export function report({ right, extra, missed }: Counts): string {
  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const [p, r, f] = [precision, recall, f1].map((share) => share.toFixed(3));
  return `P ${p}  R ${r}  F1 ${f}  (right ${right}, extra ${extra}, missed ${missed})`;
}
