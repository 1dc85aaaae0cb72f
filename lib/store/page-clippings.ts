/** What is saved from one page. */
import { pageAddress } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { database } from './database';
import { LibraryFailure } from './failure';

/** The live clippings of a page in the order of its text, and their cases. */
export async function clippingsOfPage(
  url: string,
): Promise<{ readonly clippings: readonly Clipping[]; readonly cases: readonly Case[] }> {
  const article = await database.articles.get({ url: pageAddress(url) });
  if (!article) return { clippings: [], cases: [] };
  const all = await database.clippings.where('articleId').equals(article.id).toArray();
  const clippings = all
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => a.position.start - b.position.start);
  const ids = new Set(clippings.flatMap(({ caseId }) => caseId ?? []));
  const cases = (await database.cases.bulkGet([...ids])).filter((found) => found !== undefined);
  return { clippings, cases };
}

/** The address of the page that a clipping was taken from. */
export async function pageOfClipping(id: ClippingId): Promise<string> {
  const clipping = await database.clippings.get(id);
  const article = clipping && (await database.articles.get(clipping.articleId));
  if (!article) throw new LibraryFailure('这条剪报已不在资料库里。');
  return article.url;
}
