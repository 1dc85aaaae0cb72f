/** Annotated articles: those of the project, and those of ../shared where they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind, Range } from '@/lib/model/annotation';

/** The project's own articles, written for it. */
export const OWN_CORPUS = 'tests/corpus';
export const SHARED_CORPUS = '../shared/corpus';

/** Articles, and how much what is learnt from them counts. */
export interface ArticleSet {
  readonly articles: readonly GoldArticle[];
  readonly weight: number;
}

/** The project's own articles, then those of ../shared: real ones, which count twice. */
export function annotatedSets(): ArticleSet[] {
  return [
    { articles: goldArticles(OWN_CORPUS), weight: 1 },
    { articles: goldArticles(SHARED_CORPUS), weight: 2 },
  ];
}

export interface GoldSpan extends Range {
  readonly kind: Kind;
  /** Neither required nor wrong. */
  readonly optional: boolean;
  /** Of a method: its core names. */
  readonly names: readonly string[];
}

export interface GoldCase {
  /** Alternatives. */
  readonly organizations: readonly string[];
  readonly method: string;
  readonly optional: boolean;
}

export interface GoldArticle {
  /** The file's name without its ending. */
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly cases: readonly GoldCase[];
}

/** Articles of one kind: `paper` of `paper-03`, `g` of `g12`. */
export function groupOf(id: string): string {
  return /^[a-z]+(?=-)|^[a-z]?(?=\d)/u.exec(id)?.[0] ?? id;
}

/** The articles of a corpus folder, by id; none where the folder is absent. */
export function goldArticles(folder: string): GoldArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, 'articles'))
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, 'articles', name), 'utf8');
      const rows = readFileSync(join(folder, 'gold', name.replace(/txt$/u, 'tsv')), 'utf8');
      return { id: name.slice(0, -'.txt'.length), text, spans: spansOf(rows, text), cases: casesOf(rows) };
    });
}

const KINDS: Readonly<Record<string, Kind>> = { ORG: 'organization', METHOD: 'method', FIGURE: 'figure' };

interface Row {
  readonly line: number;
  readonly kind: Kind;
  readonly surface: string;
  readonly names: readonly string[];
  readonly optional: boolean;
}

/** A row stands for every place of its words in its line that no longer row of the same kind holds. */
function spansOf(tsv: string, text: string): GoldSpan[] {
  const lines = text.split('\n');
  const starts = lines.map((_, at) => lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0));
  const spans: (GoldSpan & { readonly line: number })[] = [];
  for (const { line, kind, surface, names, optional } of rowsOf(tsv)) {
    const content = lines[line - 1] ?? '';
    const offset = starts[line - 1] ?? 0;
    for (let at = content.indexOf(surface); at >= 0; at = content.indexOf(surface, at + 1)) {
      const range = { start: offset + at, end: offset + at + surface.length };
      const isTaken = spans.some(
        (s) => s.kind === kind && s.line === line && s.start < range.end && range.start < s.end,
      );
      if (!isTaken) spans.push({ ...range, kind, optional, names, line });
    }
  }
  return spans.toSorted((a, b) => a.start - b.start);
}

function casesOf(tsv: string): GoldCase[] {
  return tsv
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([, label]) => label === 'case')
    .map(([, , owners = '', method = '', flag = '']) => ({
      organizations: owners.split('|'),
      method,
      optional: flag.trim() === 'optional',
    }));
}

/** Longer words first. */
function rowsOf(tsv: string): Row[] {
  return tsv
    .split('\n')
    .map((row) => row.split('\t'))
    .flatMap(([line = '', label = '', surface = '', extra = '', flag = '']) => {
      const kind = KINDS[label];
      if (!kind || surface === '') return [];
      return [{ line: Number(line), kind, surface, names: extra.split('|'), optional: flag.trim() === 'optional' }];
    })
    .toSorted((a, b) => b.surface.length - a.surface.length);
}
