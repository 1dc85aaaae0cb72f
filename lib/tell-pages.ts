/** Tells every open page when the library changes, from whichever window: badges and saved marks follow at once. */
import { browser } from 'wxt/browser';
import { sendMessage } from './messages';
import { watchChanges } from './store/changes';

/** For a page of the extension, for as long as it is open. A library that does not open is told where it is shown. */
export function tellPagesOfChanges(): void {
  let known: number | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  watchChanges(
    (seq) => {
      const isFirst = known === undefined;
      if (seq === known) return;
      known = seq;
      if (isFirst) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void tellAll(), PAUSE_MS);
    },
    (error) => console.warn('党建剪报：没有跟上资料库的改动，网页上的条数要刷新后才更新。', error),
  );
}

/** An import writes many times a second. */
const PAUSE_MS = 200;

async function tellAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : [sendMessage('clippingsChanged', undefined, id)]));
  // most tabs hold no page that listens: those of the browser itself, and those that sleep
  await Promise.allSettled(told);
}
