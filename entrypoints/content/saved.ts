/** The clippings of this page that are already in the library. */
import { type PageClippings, sendMessage } from '@/lib/messages';
import { pageAddress } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { type Anchored, anchorsIn } from '@/lib/page/anchor';
import { ask } from './ask';

export interface Saved {
  /** Asks the library again; gives the clipping that the user wants to be shown, if any, once all are looked for. */
  load(): Promise<ClippingId | undefined>;
  /** Looks for them in this text, a few at a time; `onFound` is called whenever there are more. */
  anchorIn(text: string): void;
  /** Where they were found; a clipping that is missing here was not. */
  places(): ReadonlyMap<ClippingId, Anchored>;
}

/** How long the page may be kept from its own work at once, in milliseconds. */
const AT_ONCE = 8;

export function createSaved(signal: AbortSignal, onFound: () => void): Saved {
  let page: PageClippings = { clippings: [], cases: [] };
  let text = '';
  let round = 0;
  let found: ReadonlyMap<ClippingId, Anchored> = new Map();
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    round += 1;
    const mine = round;
    const places = new Map<ClippingId, Anchored>();
    const anchor = anchorsIn(text);
    let begun = performance.now();
    for (const { id, quote, position } of page.clippings) {
      const place = anchor(quote, position);
      if (place) places.set(id, place);
      if (performance.now() - begun < AT_ONCE) continue;
      await pause();
      if (mine !== round || signal.aborted) return;
      begun = performance.now();
    }
    found = places;
    onFound();
  }

  return {
    async load() {
      page = await ask(() => sendMessage('clippingsOf', pageAddress(location.href)));
      looking = look();
      // the text may change meanwhile: then the newer search is what counts
      for (let awaited: Promise<void> | undefined; awaited !== looking; ) {
        awaited = looking;
        await awaited;
      }
      return page.reveal;
    },
    anchorIn(next) {
      if (next === text) return;
      text = next;
      // what was found belongs to the old text
      found = new Map();
      looking = look();
    },
    places: () => found,
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
