/** The clippings of this page that are already in the library. */
import { type PageClippings, sendMessage } from '@/lib/messages';
import type { Range } from '@/lib/model/annotation';
import { pageAddress } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { anchor } from '@/lib/page/anchor';
import { ask } from './ask';

export interface Saved {
  /** Asks the library again; gives the clipping that the user wants to be shown, if any. */
  load(): Promise<ClippingId | undefined>;
  /** Finds them in this text. */
  anchorIn(text: string): void;
  /** Where they were found; a clipping that is missing here was not. */
  places(): ReadonlyMap<ClippingId, Range>;
}

export function createSaved(): Saved {
  let page: PageClippings = { clippings: [], cases: [] };
  let anchoredText = '';
  let found = new Map<ClippingId, Range>();

  function anchorIn(text: string): void {
    anchoredText = text;
    found = new Map();
    for (const { id, quote, position } of page.clippings) {
      const place = anchor(text, quote, position);
      if (place) found.set(id, place);
    }
  }

  return {
    async load() {
      page = await ask(() => sendMessage('clippingsOf', pageAddress(location.href)));
      anchorIn(anchoredText);
      return page.reveal;
    },
    anchorIn,
    places: () => found,
  };
}
