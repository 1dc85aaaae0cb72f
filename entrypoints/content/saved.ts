/** The clippings of this page that are already in the library. */
import { type PageClippings, sendMessage } from '@/lib/messages';
import { pageAddress } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { type Anchored, anchorsIn } from '@/lib/page/anchor';
import { NOTHING_READ, type TextMap } from '@/lib/page/text-map';
import { ask } from './ask';

export interface Saved {
  /** Asks the library again; gives the clipping that the user wants to be shown, if any, once all are looked for. */
  load(): Promise<ClippingId | undefined>;
  /** Looks for them in this text, a few at a time; `onFound` is called whenever there are more. */
  anchorIn(map: TextMap): void;
  /** Where they were found; a clipping that is missing here was not. */
  places(): ReadonlyMap<ClippingId, Place>;
}

/** A passage in the text that `map` is of: the article's, or the whole page's where it does not stand in the article. */
export interface Place extends Anchored {
  readonly map: TextMap;
}

/** How the page is read for them. */
interface Texts {
  /** Gives the article to `anchorIn`, if that has not happened. */
  readonly readArticle: () => Promise<unknown>;
  readonly readWhole: () => Promise<TextMap>;
}

/** How long the page may be kept from its own work at once, in milliseconds. */
const AT_ONCE = 8;

export function createSaved(signal: AbortSignal, { readArticle, readWhole }: Texts, onFound: () => void): Saved {
  let page: PageClippings = { clippings: [], cases: [] };
  let article = NOTHING_READ;
  let round = 0;
  let found: ReadonlyMap<ClippingId, Place> = new Map();
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    round += 1;
    const mine = round;
    const isStale = () => mine !== round || signal.aborted;
    const places = new Map<ClippingId, Place>();
    await lookIn(article, places, isStale);
    if (places.size < page.clippings.length && !isStale()) await lookIn(await readWhole(), places, isStale);
    if (isStale()) return;
    found = places;
    onFound();
  }

  async function lookIn(map: TextMap, places: Map<ClippingId, Place>, isStale: () => boolean): Promise<void> {
    const anchor = anchorsIn(map.text);
    let begun = performance.now();
    for (const { id, quote, position } of page.clippings) {
      const place = places.has(id) ? undefined : anchor(quote, position);
      if (place) places.set(id, { ...place, map });
      if (performance.now() - begun < AT_ONCE) continue;
      await pause();
      if (isStale()) return;
      begun = performance.now();
    }
  }

  return {
    async load() {
      page = await ask(() => sendMessage('clippingsOf', pageAddress(location.href)));
      if (page.clippings.length > 0) await readArticle();
      looking = look();
      // the text may change meanwhile: then the newer search is what counts
      for (let awaited: Promise<void> | undefined; awaited !== looking; ) {
        awaited = looking;
        await awaited;
      }
      return page.reveal;
    },
    anchorIn(map) {
      if (map === article) return;
      // what was found belongs to the old text
      if (map.text !== article.text) found = new Map();
      article = map;
      looking = look();
    },
    places: () => found,
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
