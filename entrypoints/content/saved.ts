/** The clippings of this page that are already in the library. */
import { type PageClippings, sendMessage } from '@/lib/messages';
import { pageAddress } from '@/lib/model/article';
import type { Clipping, ConfirmedPlace } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { type Anchored, anchorsIn, nearestTo, quoteOf } from '@/lib/page/anchor';
import { anchorWhole } from '@/lib/page/anchor-whole';
import { NOTHING_READ, type TextMap } from '@/lib/page/text-map';
import { ask } from './ask';

export interface Saved {
  /** Asks the library again; gives the clipping that the user wants to be shown, if any, once all are looked for. */
  load(): Promise<ClippingId | undefined>;
  /** Looks for them in this text, a few at a time; `onFound` is called whenever there are more. */
  anchorIn(map: TextMap): void;
  /** Where they were found; a clipping that is missing here was not. */
  places(): ReadonlyMap<ClippingId, Place>;
  /** The stretch that is most like a clipping that was not found. */
  nearest(id: ClippingId): ConfirmedPlace | undefined;
  /** The passages to be marked as saved: not the whole article, which would leave nothing unmarked. */
  passages(): Place[];
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
    for (const clipping of page.clippings) {
      const place = places.has(clipping.id) ? undefined : placeOf(clipping, map.text, anchor);
      if (place) places.set(clipping.id, { ...place, map });
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
    nearest(id) {
      const clipping = page.clippings.find((each) => each.id === id);
      const position = clipping && nearestTo(article.text, (clipping.confirmed ?? clipping).quote);
      return position && { quote: quoteOf(article.text, position), position };
    },
    passages: () => page.clippings.flatMap(({ id, whole }) => (whole ? [] : (found.get(id) ?? []))),
  };
}

/** By the words that were clipped, or those that the clerk has confirmed since (有改动). */
function placeOf(
  { quote, position, confirmed, whole }: Clipping,
  text: string,
  anchor: ReturnType<typeof anchorsIn>,
): Anchored | undefined {
  if (whole) return anchorWhole(text, anchor, quote, position);
  if (!confirmed) return anchor(quote, position);
  const place = anchor(confirmed.quote, confirmed.position);
  return place && { ...place, isChanged: true };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
