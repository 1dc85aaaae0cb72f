/** Hands on the newest of many values, one at a time: what is typed, on its way to be kept. */

export interface Latest<T> {
  /** Goes at once where nothing is under way, else the newest goes when that has arrived. The last is never left out. */
  give(value: T): void;
  /** Sends what waits now: the page is about to go. */
  flush(): void;
}

/** How often in a row one value is tried, and how long is waited in between: the worker may be stopped while it is on its way. */
const TRIES = 5;
const PAUSE_MS = 300;

/** A value that did not arrive is tried again, unless a newer one goes in its place; `onFailure` hears when it is given up. */
export function latest<T>(send: (value: T) => Promise<unknown>, onFailure: (error: unknown) => void): Latest<T> {
  let waiting: { readonly value: T; readonly tries: number } | undefined;
  let isBusy = false;

  async function run(): Promise<void> {
    const next = waiting;
    waiting = undefined;
    if (!next) return;
    isBusy = true;
    try {
      await send(next.value);
    } catch (error) {
      if (next.tries < TRIES) waiting ??= { value: next.value, tries: next.tries + 1 };
      else onFailure(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    isBusy = false;
    await run();
  }

  return {
    give(value) {
      waiting = { value, tries: 1 };
      if (!isBusy) void run();
    },
    flush: () => void run(),
  };
}
