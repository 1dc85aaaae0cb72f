/** The annotated articles of the neighbour folder ../shared/corpus, where there is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Annotation, Kind, Range } from '@/lib/model/annotation';

const CORPUS = resolve('../shared/corpus');

/** One article of the corpus; `id` is its file's name without the ending. */
export interface Article {
  readonly id: string;
  readonly text: string;
}

/** What is scored: the output of recognition or of a baseline, as the scorer reads it. */
export interface Prediction {
  readonly file: string;
  readonly annotations: readonly ScoredAnnotation[];
  readonly cases: readonly { readonly organization: string; readonly method: string }[];
}

export type ScoredAnnotation = Annotation | (Range & { readonly kind: Kind; readonly text: string });

/** Exact scores of one kind; `core` of methods, `form` of figures, the counts for sums over groups. */
export interface KindScore {
  readonly p: number;
  readonly r: number;
  readonly f: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly core?: number;
  readonly form?: number;
}

export type Scores = Readonly<Record<Kind | 'case', KindScore>>;

interface GoldSpan extends Range {
  readonly kind: Kind;
  readonly optional: boolean;
}

interface Scorer {
  score(
    predictions: readonly Prediction[],
    readArticle: (id: string) => string,
    readGoldFile: (id: string) => string,
  ): Scores;
  readGold(tsv: string, text: string): { readonly spans: readonly GoldSpan[] };
}

export function hasSharedGold(): boolean {
  return existsSync(join(CORPUS, 'score.mjs'));
}

/** Every article, by id. */
export function sharedArticles(): Article[] {
  return readdirSync(join(CORPUS, 'articles'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .map((id) => ({ id, text: articleText(id) }));
}

/** The corpus' own scorer. */
export async function sharedScorer(): Promise<(predictions: readonly Prediction[]) => Scores> {
  const { score } = await scorer();
  return (predictions) => score(predictions, articleText, goldText);
}

/** The spans that an article must have marked. */
export async function requiredSpans({ id, text }: Article): Promise<readonly GoldSpan[]> {
  const { readGold } = await scorer();
  return readGold(goldText(id), text).spans.filter(({ optional }) => !optional);
}

function scorer(): Promise<Scorer> {
  return import(join(CORPUS, 'score.mjs'));
}

function articleText(id: string): string {
  return readFileSync(join(CORPUS, 'articles', `${id}.txt`), 'utf8');
}

function goldText(id: string): string {
  return readFileSync(join(CORPUS, 'gold', `${id}.tsv`), 'utf8');
}
