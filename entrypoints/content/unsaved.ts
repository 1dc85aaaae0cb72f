/** What is typed into the card, on its way to the background, and back when the card is opened for the same passage. */
import { type Latest, latest } from '@/lib/latest';
import { sendMessage } from '@/lib/messages';
import type { ClippingInput, PassagePlace } from '@/lib/model/unsaved';
import { ask } from './ask';

/** What was typed for a passage before and not saved. */
export async function typedBefore(place: PassagePlace): Promise<ClippingInput | undefined> {
  try {
    return (await ask(() => sendMessage('typedCard', place))) ?? undefined;
  } catch (error) {
    console.warn('党建剪报：没有取得上次未保存的内容。', error);
    return undefined;
  }
}

/** Keeps what is typed for a passage; `null` gives it up. */
export function keeperOf(place: PassagePlace): Latest<ClippingInput | null> {
  return latest(
    (input) => sendMessage('keepTypedCard', { ...place, input }),
    (error) => console.warn('党建剪报：填写的内容没有暂存。', error),
  );
}
