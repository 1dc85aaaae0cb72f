/** Scores as Markdown tables. */
import { f1, sum } from './counts';
import type { LeftOut } from './leave-one-out';
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

export function leftOutTable(sources: readonly LeftOut[]): string {
  const rows = sources.map(({ source, chosen, held, present }) => [
    source,
    String(chosen),
    f1(held).toFixed(3),
    f1(present).toFixed(3),
  ]);
  const held = f1(sum(sources.map((each) => each.held)));
  const present = f1(sum(sources.map((each) => each.present)));
  return table(
    ['left out', 'chosen', 'F1 with it', 'F1 as shipped'],
    [...rows, ['all', '', held.toFixed(3), present.toFixed(3)]],
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
