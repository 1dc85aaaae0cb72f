/** Hands a change of the user's dictionary to the background; marks follow when it is written. */
import type { NamesAnswer } from '@/components/card/entry';
import { sendMessage } from '@/lib/messages';
import type { DictionaryChange } from '@/lib/model/dictionary';

/** Asked once: asked again, a change that had come through would lose its way back. */
export async function changeNames(change: DictionaryChange): Promise<NamesAnswer> {
  try {
    return await sendMessage('changeDictionary', change);
  } catch (error) {
    console.warn('党建剪报：词典没有改动。', error);
    return { outcome: 'failed', reason: '没有记下：扩展后台没有应答。请再试一次；仍不行时请刷新页面。' };
  }
}
