/** Scores as Markdown tables. */
import { type Counts, f1 } from './counts';
import type { KindScore, Scores } from './shared-gold';
import type { Source } from './sources';

const KINDS = ['organization', 'method', 'figure', 'case'] as const;

/** One row a kind and way of recognizing. */
export function kindTable(ways: readonly (readonly [string, Scores])[]): string {
  const rows = KINDS.flatMap((kind) =>
    ways
      .filter(([, scores]) => scores[kind].tp + scores[kind].fp > 0)
      .map(([way, scores]) => [kind, way, ...measures(scores[kind])]),
  );
  return table(['kind', 'how', 'precision', 'recall', 'F1', 'core F1', 'right form'], rows);
}

export function sourceTable(
  sources: readonly { readonly source: Source; readonly count: number; readonly scores: Scores }[],
): string {
  return table(
    ['source', 'articles', ...KINDS],
    sources.map(({ source, count, scores }) => [
      source,
      String(count),
      ...KINDS.map((kind) => (hasAny(scores[kind]) ? scores[kind].f.toFixed(3) : '–')),
    ]),
  );
}

/** One row a thing that was fitted and the articles it was left to read. */
export function heldOutTable(rows: readonly (readonly [string, string, Counts | undefined])[]): string {
  return table(
    ['what', 'read', 'right', 'extra', 'missed', 'F1'],
    rows.flatMap(([what, read, counts]) =>
      counts ? [[what, read, ...[counts.tp, counts.fp, counts.fn].map(String), f1(counts).toFixed(3)]] : [],
    ),
  );
}

function hasAny({ tp, fp, fn }: KindScore): boolean {
  return tp + fp + fn > 0;
}

function measures({ p, r, f, core, form }: KindScore): string[] {
  return [p, r, f, core, form].map((value) => value?.toFixed(3) ?? '');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
