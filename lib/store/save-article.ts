/** Saves a whole article as it was reviewed: all of its clippings in one write, confirmed by reading them back. */
import type { ArticleClippingsDraft } from '@/lib/model/clipping';
import { isoTime } from '@/lib/model/time';
import { correctArticle } from './correct-article';
import { confirmWritten, database } from './database';
import { discardSheet } from './drafts';
import { keepArticle } from './keep-article';
import { keepClipping } from './save-clipping';
import { inOneWrite } from './write';

export interface SavedArticle {
  /** How many clippings were made, and how many stood in the library already. */
  readonly saved: number;
  readonly already: number;
  /** How many cases the clippings belong to. */
  readonly cases: number;
  /** Names the change for `undo`; absent where nothing was written. */
  readonly seq?: number;
}

/** Writes a draft that has been decoded. Throws what `failureSentence` explains; nothing is written then. */
export async function saveArticle({ article, isCorrected, clippings }: ArticleClippingsDraft): Promise<SavedArticle> {
  const now = isoTime();
  const { value, seq } = await inOneWrite({ action: 'save-article', detail: article.title }, async () => {
    const stored = isCorrected ? await correctArticle(article, now) : await keepArticle(article, now);
    const kept = [];
    for (const clipping of clippings) kept.push(await keepClipping(stored, clipping, now));
    await discardSheet(article.url);
    return kept;
  });
  for (const { clipping } of value) await confirmWritten(database.clippings, clipping);
  const saved = value.filter(({ outcome }) => outcome === 'saved').length;
  return {
    saved,
    already: value.length - saved,
    cases: new Set(value.flatMap(({ clipping }) => clipping.caseId ?? [])).size,
    ...(seq === undefined ? {} : { seq }),
  };
}
