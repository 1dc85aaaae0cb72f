/** Drafts from a page → the library. */

import type { Decoded } from '@/lib/exchange/decoded';
import { decodeArticleDraft, decodeDraft } from '@/lib/exchange/draft';
import type { ArticleSaveAnswer, SaveAnswer, UndoAnswer } from '@/lib/messages';
import type { ArticleDraft } from '@/lib/model/article';
import { failureSentence } from '@/lib/store/failure';
import { pageOfSave } from '@/lib/store/page-of-save';
import { saveArticle } from '@/lib/store/save-article';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo, undoneSentence } from '@/lib/store/undo';
import { type Extension, requireSameSite, type Sender } from './sender';

interface Failed {
  readonly outcome: 'failed';
  readonly reason: string;
}

/** Decodes, checks and saves a passage; whatever goes wrong is answered as a sentence, with nothing written. */
export function save(input: unknown, sender: Sender, extension: Extension): Promise<SaveAnswer> {
  return saved(decodeDraft(input), sender, extension, saveClipping);
}

/** The same for a whole article. */
export function saveWholeArticle(input: unknown, sender: Sender, extension: Extension): Promise<ArticleSaveAnswer> {
  return saved(decodeArticleDraft(input), sender, extension, async (draft) => ({
    outcome: 'saved' as const,
    ...(await saveArticle(draft)),
  }));
}

/** Takes a whole article's save back; a page may ask this only for its own site's. */
export async function undoWholeArticle(input: unknown, sender: Sender, extension: Extension): Promise<UndoAnswer> {
  if (typeof input !== 'number') return { outcome: 'failed', reason: '撤销请求不符合格式，未处理。' };
  try {
    const page = await pageOfSave(input);
    try {
      requireSameSite(sender, page, extension);
    } catch (error) {
      return refused(error);
    }
    return { outcome: 'undone', sentence: undoneSentence(await undo(input)) };
  } catch (error) {
    return { outcome: 'failed', reason: failureSentence(error) };
  }
}

async function saved<Draft extends { readonly article: ArticleDraft }, Answer>(
  decoded: Decoded<Draft>,
  sender: Sender,
  extension: Extension,
  write: (draft: Draft) => Promise<Answer>,
): Promise<Answer | Failed> {
  if ('reason' in decoded) return { outcome: 'failed', reason: decoded.reason };
  try {
    requireSameSite(sender, decoded.value.article.url, extension);
  } catch (error) {
    return refused(error);
  }
  try {
    return await write(decoded.value);
  } catch (error) {
    return { outcome: 'failed', reason: failureSentence(error) };
  }
}

function refused(error: unknown): Failed {
  return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
