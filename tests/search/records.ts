/** Records to search, said in few words. */
import type { Figure } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';

export function article(id: string, more: Partial<Article> = {}): Article {
  return {
    id: id as ArticleId,
    url: `https://example.cn/${id}`,
    title: '',
    site: 'example.cn',
    savedAt: at(0),
    ...more,
  };
}

export function caseOf(id: string, organization: string, more: Partial<Case> = {}): Case {
  const time = { createdAt: at(0), updatedAt: at(0) };
  return { id: id as CaseId, organization, status: 'unreviewed', tags: [], note: '', ...time, ...more };
}

/** `caseId` and `articleId` as plain texts. */
export function clipping(
  id: string,
  exact: string,
  {
    caseId,
    articleId = 'a',
    ...more
  }: Partial<Omit<Clipping, 'caseId' | 'articleId'>> & { caseId?: string; articleId?: string } = {},
): Clipping {
  return {
    id: id as ClippingId,
    articleId: articleId as ArticleId,
    ...(caseId === undefined ? {} : { caseId: caseId as CaseId }),
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    annotations: [],
    tags: [],
    note: '',
    createdAt: at(0),
    updatedAt: at(0),
    ...more,
  };
}

export function figure(text: string, low: number, unit: string, high = low): Figure {
  return { kind: 'figure', start: 0, end: text.length, text, rule: 'test', relation: '=', low, high, unit };
}

/** A moment so many minutes after the beginning of 2026. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().replace('Z', '+00:00');
}
