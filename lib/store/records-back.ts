/** Writes records as they once were into a library that has gone on since. Called inside a write. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId } from '@/lib/model/id';
import { atOnce } from './at-once';
import { database } from './database';
import { keepTags } from './keep-tags';
import { liveCases } from './restored';
import { twinsAt } from './twin';

/** Resolves to the ids that have to be read as others, where the page has got another record since. */
export async function articlesBack(articles: readonly Article[]): Promise<Map<ArticleId, ArticleId>> {
  const urls = articles.map(({ url }) => url);
  const there = new Map((await database.articles.where('url').anyOf(urls).toArray()).map((its) => [its.url, its.id]));
  const renamed = new Map<ArticleId, ArticleId>();
  const free: Article[] = [];
  for (const article of articles) {
    const known = there.get(article.url);
    if (known && known !== article.id) renamed.set(article.id, known);
    else free.push(article);
  }
  await database.articles.bulkPut(free);
  return renamed;
}

/** Resolves to the ids of those written; not those whose names another live case has by now. */
export async function casesBack(cases: readonly Case[], now: string): Promise<ReadonlySet<string>> {
  const organizations = [...new Set(cases.map(({ organization }) => organization))];
  const rivals = (await database.cases.where('organization').anyOf(organizations).toArray()).filter(isLive);
  const names = ({ organization, method }: Case) => JSON.stringify([organization, method]);
  const byNames = new Map<string, CaseId[]>();
  for (const its of rivals) byNames.set(names(its), [...(byNames.get(names(its)) ?? []), its.id]);
  let free = cases;
  for (let before = -1; before !== free.length; ) {
    before = free.length;
    // Those that go back together had names of their own before; only one that stays outside can stand in the way.
    const ids = new Set(free.map(({ id }) => id));
    free = free.filter((its) => !isLive(its) || (byNames.get(names(its)) ?? []).every((id) => ids.has(id)));
  }
  for (const some of atOnce(free)) await database.cases.bulkPut(some.map((its) => ({ ...its, updatedAt: now })));
  return new Set(free.map(({ id }) => id));
}

/** Resolves to how many were written; not those whose article is gone or whose passage has been saved again since. */
export async function clippingsBack(
  clippings: readonly Clipping[],
  renamed: ReadonlyMap<ArticleId, ArticleId>,
  now: string,
): Promise<number> {
  const current = await database.clippings.bulkGet(clippings.map(({ id }) => id));
  const readdressed = clippings.map((its) => ({ ...its, articleId: renamed.get(its.articleId) ?? its.articleId }));
  const comesBack = readdressed.map((its, i) => isLive(its) && !isLive(current[i]));
  const articleIds = [...new Set(readdressed.map(({ articleId }) => articleId))];
  const articles = new Set((await database.articles.bulkGet(articleIds)).map((article) => article?.id));
  const twins = await twinsAt(readdressed.filter((_, i) => comesBack[i]).map(({ articleId }) => articleId));
  const free = readdressed.filter((its, i) => {
    if (!articles.has(its.articleId) || (comesBack[i] && twins.has(its))) return false;
    if (comesBack[i]) twins.add(its);
    return true;
  });
  const live = await liveCases(free.filter(isLive), now);
  const inTrash = free.flatMap((its) => (isLive(its) ? [] : (its.caseId ?? [])));
  const there = new Set((await database.cases.bulkGet([...new Set(inTrash)])).map((its) => its?.id));
  const written = free.map((before): Clipping => {
    const { caseId, ...rest } = before;
    // A case that was removed for good meanwhile is none.
    const itsCase = caseId && (isLive(before) ? live.get(caseId) : there.has(caseId) ? caseId : undefined);
    return { ...rest, ...(itsCase ? { caseId: itsCase } : {}), updatedAt: now };
  });
  await keepTags([...new Set(written.flatMap(({ tags }) => tags))], now);
  await database.clippings.bulkPut(written);
  return written.length;
}

function isLive(record: { readonly deletedAt?: string } | undefined): boolean {
  return record !== undefined && record.deletedAt === undefined;
}
