/** Clippings with everything they name: the records that stand on their own. */
import type { Clipping } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';

/** `clippings` as they are, and of `rest` the articles, cases and tags that they, or their cases, name. */
export function closure(clippings: readonly Clipping[], rest: Omit<Records, 'clippings'>): Records {
  const articleIds = new Set(clippings.map(({ articleId }) => articleId));
  const caseIds = new Set(clippings.flatMap(({ caseId }) => caseId ?? []));
  const cases = rest.cases.filter(({ id }) => caseIds.has(id));
  const names = new Set([...clippings, ...cases].flatMap(({ tags }) => tags));
  return {
    articles: rest.articles.filter(({ id }) => articleIds.has(id)),
    clippings,
    cases,
    tags: rest.tags.filter(({ name }) => names.has(name)),
  };
}
