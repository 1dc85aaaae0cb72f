/** Asks the background for names of the library: for card, popup and library page alike, so that the tables of pinyin are loaded once. */
import { sendMessage } from '@/lib/messages';
import type { CompleteNames } from '@/lib/model/name';
import type { SuggestedTag, TaggedText } from '@/lib/model/tag';

/** None where the library does not answer: a name can be typed without. */
export const completeNames: CompleteNames = async (of, typed) => {
  try {
    return await sendMessage('completeName', { of, typed });
  } catch (error) {
    console.warn('党建剪报：没有取得已有的名称。', error);
    return [];
  }
};

/** None where the library does not answer. */
export async function suggestTags(text: TaggedText): Promise<readonly SuggestedTag[]> {
  try {
    return await sendMessage('suggestTags', text);
  } catch (error) {
    console.warn('党建剪报：没有取得建议的标签。', error);
    return [];
  }
}
