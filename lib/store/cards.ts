/** A library as the user sees it: a card for each case with its clippings, and the clippings without a case. Pure. */
import { type Figure, normalForm } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import { type Clipping, PARTS } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';

/** A clipping and where it was taken from. */
export interface SourcedClipping {
  readonly clipping: Clipping;
  readonly article: Article;
}

export interface CaseCard {
  readonly case: Case;
  /** By part (背景 做法 成效 启示, then those without), within a part as they were clipped. */
  readonly clippings: readonly SourcedClipping[];
  /** The figures of all its clippings, each value of each thing counted once. */
  readonly figures: readonly Figure[];
}

export interface Cards {
  /** The case with the newest clipping first. */
  readonly cases: readonly CaseCard[];
  /** 未归入, newest first. */
  readonly loose: readonly SourcedClipping[];
}

/** Lays a library, or what a filter shows of it, out as cards. */
export function cardsOf({ articles, clippings, cases }: Records): Cards {
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const moments = new Map(clippings.map((clipping) => [clipping, Date.parse(clipping.createdAt)]));
  const oldestFirst = [...clippings].sort((a, b) => (moments.get(a) ?? 0) - (moments.get(b) ?? 0));
  const byCase = new Map<string, SourcedClipping[]>(cases.map(({ id }) => [id, []]));
  const loose: SourcedClipping[] = [];
  const newestLast = new Map<string, number>();
  oldestFirst.forEach((clipping, age) => {
    const article = articleOf.get(clipping.articleId);
    if (!article) return;
    const itsCase = clipping.caseId && byCase.get(clipping.caseId);
    (itsCase || loose).push({ clipping, article });
    if (itsCase && clipping.caseId) newestLast.set(clipping.caseId, age);
  });
  const cards = cases.map((its) => cardOf(its, byCase.get(its.id) ?? []));
  cards.sort((a, b) => (newestLast.get(b.case.id) ?? -1) - (newestLast.get(a.case.id) ?? -1));
  return { cases: cards, loose: loose.reverse() };
}

function cardOf(its: Case, clippings: readonly SourcedClipping[]): CaseCard {
  const place = ({ clipping }: SourcedClipping) => (clipping.part ? PARTS.indexOf(clipping.part) : PARTS.length);
  const ordered = [...clippings].sort((a, b) => place(a) - place(b));
  const figures = new Map<string, Figure>();
  for (const { clipping } of ordered)
    for (const annotation of clipping.annotations) {
      if (annotation.kind !== 'figure') continue;
      const key = `${normalForm(annotation)}\n${annotation.of ?? ''}`;
      if (!figures.has(key)) figures.set(key, annotation);
    }
  return { case: its, clippings: ordered, figures: [...figures.values()] };
}
