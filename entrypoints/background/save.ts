/** A draft from a page → the library. */
import { decodeDraft } from '@/lib/exchange/draft';
import type { SaveAnswer } from '@/lib/messages';
import { failureSentence } from '@/lib/store/failure';
import { saveClipping } from '@/lib/store/save-clipping';
import { type Extension, requireSameSite, type Sender } from './sender';

/** Decodes, checks and saves; whatever goes wrong is answered as a sentence, with nothing written. */
export async function save(input: unknown, sender: Sender, extension: Extension): Promise<SaveAnswer> {
  const decoded = decodeDraft(input);
  if ('reason' in decoded) return { outcome: 'failed', reason: decoded.reason };
  try {
    requireSameSite(sender, decoded.value.article.url, extension);
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  try {
    return await saveClipping(decoded.value);
  } catch (error) {
    return { outcome: 'failed', reason: failureSentence(error) };
  }
}
