/** Asks whether the same words were clipped from another page. */
import { sendMessage } from '@/lib/messages';
import { pageAddress } from '@/lib/model/article';
import type { ClippedElsewhere } from '@/lib/model/elsewhere';
import { ask } from './ask';

/** None where the library does not answer: a passage can be clipped without knowing. */
export async function clippedElsewhere(text: string): Promise<readonly ClippedElsewhere[]> {
  try {
    return await ask(() => sendMessage('clippedElsewhere', { url: pageAddress(location.href), text }));
  } catch (error) {
    console.warn('党建剪报：没有查到别处是否剪报过。', error);
    return [];
  }
}
