/** The part of the benchmarks of bulk actions that runs in the page. Milliseconds. */
import type { ClippingId } from '@/lib/model/id';
import { deleteClippings, setStatusOfCases, tagClippings } from '@/lib/store/bulk';
import { database } from '@/lib/store/database';
import type { Done } from '@/lib/store/in-parts';
import { clippingCounts } from '@/lib/store/rows';
import { undo } from '@/lib/store/undo';

export { fill } from './search-page';

export interface Acted {
  readonly ms: number;
  /** The longest that the page could not answer. */
  readonly pause: number;
  readonly count: number;
}

let seq = 0;

export const tagAll = () => acted(async () => tagClippings(await all(), ['全选加的标签']));
export const verifyAll = () => acted(async () => setStatusOfCases(await all(), 'verified'));
export const deleteAll = () => acted(async () => deleteClippings(await all()));
export const undoLast = () => acted(async () => ({ count: (await undo(seq)).undone }));
export const live = async () => (await clippingCounts()).live;

async function all(): Promise<readonly ClippingId[]> {
  return database.live.toCollection().primaryKeys();
}

async function acted(act: () => Promise<Done>): Promise<Acted> {
  let pause = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
  };
  const { port1, port2 } = new MessageChannel();
  let isOver = false;
  port1.onmessage = () => {
    tick();
    if (!isOver) setTimeout(() => port2.postMessage(undefined), 4);
  };
  port2.postMessage(undefined);
  const begun = performance.now();
  const done = await act();
  isOver = true;
  seq = done.seq ?? seq;
  return { ms: performance.now() - begun, pause, count: done.count };
}
