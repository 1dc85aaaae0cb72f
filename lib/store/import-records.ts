/** Writes what a file holds into the library: merged, never replaced, each call whole or not at all and in the journal. */
import { type Article, pageAddress } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { ChangeLabel } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import type { ArticleId, CaseId } from '@/lib/model/id';
import { changedFields, merged, type Policy } from '@/lib/model/merge';
import type { Tag } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { database } from './database';
import { findCase } from './keep-case';
import { keepTags } from './keep-tags';
import { knownArticles, knownCases, knownClippings } from './known-records';
import { liveCases } from './restored';
import { twinsAt } from './twin';
import { inOneWrite, type Written } from './write';

/** One import, over as many writes as it takes. */
export interface Importing {
  /** With a batch, so that all writes are undone together. */
  readonly label: ChangeLabel;
  readonly policy: Policy;
  /** All ids of the file: two of its records never become one. */
  readonly isInFile: (id: string) => boolean;
  /** Grows under way: the library's own ids for records that it has under others. */
  readonly articleIds: Map<ArticleId, ArticleId>;
  readonly caseIds: Map<CaseId, CaseId>;
  /** Grows under way: articles of the file that the library had before. */
  readonly oldArticles: Set<ArticleId>;
  /** Grows under way: tags of cases, which the file may list later or not at all. */
  readonly namedTags: Set<string>;
}

/** Articles, cases and tags; to be written before the clippings that name them. Resolves to how many were written. */
export function importSources(
  importing: Importing,
  { articles, cases, tags }: Omit<Records, 'clippings'>,
): Promise<Written<number>> {
  return inOneWrite(importing.label, async () => {
    const written = [
      await writeArticles(importing, articles),
      await writeCases(importing, cases),
      await writeTags(importing, tags),
    ];
    return written.reduce((sum, count) => sum + count);
  });
}

/** The tags that cases name and the file does not list; to be called between the sources and the clippings. */
export function importNamedTags({ label, namedTags }: Importing): Promise<Written<number>> {
  return inOneWrite(label, async () => {
    await keepTags([...namedTags], isoTime());
    return 0;
  });
}

/** Clippings whose articles and cases are in the library by now. Resolves to how many were written. */
export function importClippings(importing: Importing, clippings: readonly Clipping[]): Promise<Written<number>> {
  const { label, policy, articleIds, caseIds, isInFile, oldArticles } = importing;
  return inOneWrite(label, async () => {
    const now = isoTime();
    const readdressed = clippings.map((clipping) => ({
      ...clipping,
      articleId: articleIds.get(clipping.articleId) ?? clipping.articleId,
      ...(clipping.caseId ? { caseId: caseIds.get(clipping.caseId) ?? clipping.caseId } : {}),
    }));
    const own = await knownClippings(readdressed, isInFile, oldArticles);
    const all = readdressed.flatMap((clipping) => {
      const its = own.get(clipping.id);
      return its ? (merged('clippings', its, clipping, policy) ?? []) : clipping;
    });
    const trashed = new Set([...own.values()].flatMap(({ id, deletedAt }) => (deletedAt === undefined ? [] : id)));
    // What lies in the trash does not come back beside the same passage, saved again since.
    const twins = await twinsAt(all.filter(({ id }) => trashed.has(id)).map(({ articleId }) => articleId));
    const written = all.filter((clipping) => !trashed.has(clipping.id) || !twins.has(clipping));
    const live = await liveCases(written, now);
    await keepTags([...new Set(written.flatMap(({ tags }) => tags))], now);
    const whole = written.map(({ caseId, ...rest }): Clipping => {
      const its = caseId && live.get(caseId);
      return { ...rest, ...(its ? { caseId: its } : {}) };
    });
    // What is new is added: the journal then need not ask what stood there before.
    const known = new Set([...own.values()].map(({ id }) => id));
    await database.clippings.bulkAdd(whole.filter(({ id }) => !known.has(id)));
    await database.clippings.bulkPut(whole.filter(({ id }) => known.has(id)));
    return whole.length;
  });
}

async function writeArticles(
  { policy, articleIds, oldArticles }: Importing,
  articles: readonly Article[],
): Promise<number> {
  const own = await knownArticles(articles);
  const byUrl = new Map<string, Article>();
  const written: Article[] = [];
  for (const article of articles) {
    const url = pageAddress(article.url);
    const its = own.get(article.id);
    const earlier = byUrl.get(url);
    if (its) {
      if (its.id !== article.id) articleIds.set(article.id, its.id);
      oldArticles.add(its.id);
      const whole = merged('articles', its, article, policy);
      if (whole) written.push(whole);
    } else if (earlier) articleIds.set(article.id, earlier.id);
    else {
      const fresh = { ...article, url };
      byUrl.set(url, fresh);
      written.push(fresh);
    }
  }
  await database.articles.bulkPut(written);
  return written.length;
}

async function writeCases(
  { policy, caseIds, isInFile, namedTags }: Importing,
  cases: readonly Case[],
): Promise<number> {
  const own = await knownCases(cases, isInFile);
  const written: Case[] = [];
  const fresh = new Set<CaseId>();
  // One after another: a case must see the names that the one before it took.
  const write = async (its: Case) => {
    written.push(its);
    await database.cases.put(its);
  };
  for (const incoming of cases) {
    const its = own.get(incoming.id);
    if (its && its.id !== incoming.id) caseIds.set(incoming.id, its.id);
    const whole = its ? merged('cases', its, incoming, policy) : incoming;
    if (!whole) continue;
    const namesake = own.size === 0 ? undefined : await findCase(whole, whole.id);
    // Two that are new in the file stay two.
    const isTaken = namesake !== undefined && (its !== undefined || !fresh.has(namesake.id));
    if (!its) fresh.add(whole.id);
    if (!isTaken) await write(whole);
    // The names have another live case by now: one that is live keeps its own, any other goes into that.
    else if (!its || its.deletedAt !== undefined) caseIds.set(incoming.id, namesake.id);
    else {
      const { method: _, ...rest } = whole;
      const named = { ...rest, organization: its.organization, ...(its.method ? { method: its.method } : {}) };
      if (changedFields(its, named).length > 0) await write(named);
    }
  }
  for (const { tags } of written) for (const name of tags) namedTags.add(name);
  return written.length;
}

async function writeTags({ policy }: Importing, tags: readonly Tag[]): Promise<number> {
  const own = await database.tags.bulkGet(tags.map(({ name }) => name));
  const written = tags.flatMap((tag, i) => {
    const its = own[i];
    return its ? (merged('tags', its, tag, policy) ?? []) : tag;
  });
  await database.tags.bulkPut(written);
  return written.length;
}
