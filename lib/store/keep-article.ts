/** The article that a clipping is taken from. Called inside a write. */
import { type Article, type ArticleDraft, pageAddress } from '@/lib/model/article';
import { type ArticleId, newId } from '@/lib/model/id';
import { database } from './database';

/**
 * The stored article of that page address, begun where there is none. What is known of it stays;
 * what was missing is filled in.
 */
export async function keepArticle(draft: ArticleDraft, now: string): Promise<Article> {
  const url = pageAddress(draft.url);
  const known = await database.articles.get({ url });
  const article: Article = known ? { ...draft, ...known } : { id: newId<ArticleId>(), ...draft, url, savedAt: now };
  const grown = !known || Object.keys(article).length > Object.keys(known).length;
  if (grown) await database.articles.put(article);
  return article;
}
