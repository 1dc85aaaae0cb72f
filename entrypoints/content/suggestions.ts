/** Names already in the library, for completion. */
import type { CardSuggestions } from '@/components/card/entry';
import { sendMessage } from '@/lib/messages';
import { ask } from './ask';

/** None where the library does not answer: a name can be typed without. */
export async function suggestions(): Promise<CardSuggestions> {
  try {
    return await ask(() => sendMessage('suggestions', undefined));
  } catch (error) {
    console.warn('党建剪报：没有取得已有的标签和名称。', error);
    return { tags: [], organizations: [], methods: [] };
  }
}
