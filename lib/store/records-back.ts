/** Writes records as they once were into a library that has gone on since. Called inside a write. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId } from '@/lib/model/id';
import { database } from './database';
import { keepTags } from './keep-tags';
import { liveCase } from './restored';
import { findTwin } from './twin';

/** Resolves to the ids that have to be read as others, where the page has got another record since. */
export async function articlesBack(articles: readonly Article[]): Promise<Map<ArticleId, ArticleId>> {
  const renamed = new Map<ArticleId, ArticleId>();
  for (const article of articles) {
    const known = await database.articles.get({ url: article.url });
    if (known && known.id !== article.id) renamed.set(article.id, known.id);
    else await database.articles.put(article);
  }
  return renamed;
}

/** Resolves to the ids of those written; not those whose names another live case has by now. */
export async function casesBack(cases: readonly Case[], now: string): Promise<ReadonlySet<string>> {
  let free = cases;
  for (let before = -1; before !== free.length; ) {
    before = free.length;
    const ids = new Set(free.map(({ id }) => id));
    const others = await Promise.all(free.map((its) => otherOfNames(its, ids)));
    free = free.filter((_, i) => others[i] === undefined);
  }
  await database.cases.bulkPut(free.map((its) => ({ ...its, updatedAt: now })));
  return new Set(free.map(({ id }) => id));
}

/** Those that go back together had names of their own before; only one that stays outside can stand in the way. */
function otherOfNames({ organization, method, deletedAt }: Case, together: ReadonlySet<CaseId>) {
  if (deletedAt !== undefined) return Promise.resolve(undefined);
  return database.cases
    .where('organization')
    .equals(organization)
    .filter((known) => known.method === method && known.deletedAt === undefined && !together.has(known.id))
    .first();
}

/** Resolves to how many were written; not those whose article is gone or whose passage has been saved again since. */
export async function clippingsBack(
  clippings: readonly Clipping[],
  renamed: ReadonlyMap<ArticleId, ArticleId>,
  now: string,
): Promise<number> {
  const written: Clipping[] = [];
  const current = await database.clippings.bulkGet(clippings.map(({ id }) => id));
  const articleIds = [...new Set(clippings.map(({ articleId }) => renamed.get(articleId) ?? articleId))];
  const articles = new Set((await database.articles.bulkGet(articleIds)).map((article) => article?.id));
  const cases = new Map<CaseId, Promise<Case | undefined>>();
  const caseOf = (id: CaseId) => {
    const its = cases.get(id) ?? liveCase(id, now);
    cases.set(id, its);
    return its;
  };
  for (const [i, before] of clippings.entries()) {
    const { caseId, ...rest } = { ...before, articleId: renamed.get(before.articleId) ?? before.articleId };
    const isLive = before.deletedAt === undefined;
    const comesBack = isLive && (current[i] === undefined || current[i].deletedAt !== undefined);
    if (!articles.has(rest.articleId) || (comesBack && (await findTwin(rest)))) continue;
    // A case that was removed for good meanwhile is none.
    const itsCase = caseId && (await (isLive ? caseOf(caseId) : database.cases.get(caseId)))?.id;
    written.push({ ...rest, ...(itsCase ? { caseId: itsCase } : {}), updatedAt: now });
  }
  await keepTags([...new Set(written.flatMap(({ tags }) => tags))], now);
  await database.clippings.bulkPut(written);
  return written.length;
}
