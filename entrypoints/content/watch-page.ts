/** Tells when the page has changed and come to rest. */

const REST = 800;
/** A page that never rests, with a clock or a ticker, is read this often at most. */
const LONGEST = 4000;

/** Whether something changed since `onRest` last ran is answered by the returned function. */
export function watchPage(signal: AbortSignal, onRest: () => void): () => boolean {
  let changedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    if (signal.aborted) return;
    changedAt = undefined;
    onRest();
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    changedAt ??= now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(REST, changedAt + LONGEST - now));
    timer = setTimeout(() => requestIdleCallback(rest, { timeout: LONGEST }), wait);
  });
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'open'],
    subtree: true,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => changedAt !== undefined || observer.takeRecords().length > 0;
}
