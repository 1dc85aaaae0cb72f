/** What is typed into card and sheet, on its way to the background, and back when they are opened for the same passage or page. */
import { type Latest, latest } from '@/lib/latest';
import { sendMessage } from '@/lib/messages';
import type { ArticleInput, ClippingInput, PassagePlace } from '@/lib/model/unsaved';
import { ask } from './ask';

/** What was typed for a passage before and not saved. */
export function typedBefore(place: PassagePlace): Promise<ClippingInput | undefined> {
  return before(() => sendMessage('typedCard', place));
}

/** What was typed into the sheet of a page before and not saved. */
export function typedInSheet(url: string): Promise<ArticleInput | undefined> {
  return before(() => sendMessage('typedSheet', url));
}

async function before<T>(send: () => Promise<T | null>): Promise<T | undefined> {
  try {
    return (await ask(send)) ?? undefined;
  } catch (error) {
    console.warn('党建剪报：没有取得上次未保存的内容。', error);
    return undefined;
  }
}

/** Keeps what is typed for a passage; `null` gives it up. */
export function keeperOf(place: PassagePlace): Latest<ClippingInput | null> {
  return latest((input) => sendMessage('keepTypedCard', { ...place, input }), warn);
}

/** Keeps what is typed into the sheet of a page; `null` gives it up. */
export function sheetKeeper(url: string): Latest<ArticleInput | null> {
  return latest((input) => sendMessage('keepTypedSheet', { url, input }), warn);
}

const warn = (error: unknown) => console.warn('党建剪报：填写的内容没有暂存。', error);
