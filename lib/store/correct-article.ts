/** What the clerk says of an article replaces what was read of it. */
import { ARTICLE_FIELDS, type Article, type ArticleDraft, pageAddress } from '@/lib/model/article';
import { database } from './database';
import { keepArticle } from './keep-article';
import { inOneWrite } from './write';

/** The stored article of that page with the draft's particulars; one that the draft lacks is none. Called inside a write. */
export async function correctArticle(draft: ArticleDraft, now: string): Promise<Article> {
  const known = await database.articles.get({ url: pageAddress(draft.url) });
  if (!known) return keepArticle(draft, now);
  const { title: _, ...rest } = known;
  const others = Object.fromEntries(Object.entries(rest).filter(([field]) => !FIELDS.has(field)));
  const said = Object.fromEntries(Object.entries(draft).filter(([field]) => FIELDS.has(field)));
  const corrected = { ...others, ...said } as Article;
  if (!isSame(known, corrected)) await database.articles.put(corrected);
  return corrected;
}

const FIELDS: ReadonlySet<string> = new Set(ARTICLE_FIELDS);

/** The same, in a write of its own, for a page from which something is saved; of others nothing is written. */
export async function correctStored(draft: ArticleDraft): Promise<void> {
  await inOneWrite({ action: 'edit-article', detail: draft.title }, async () => {
    const known = await database.articles.get({ url: pageAddress(draft.url) });
    if (known) await correctArticle(draft, known.savedAt);
  });
}

function isSame(a: Article, b: Article): boolean {
  const sorted = (article: Article) => JSON.stringify(Object.entries(article).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
