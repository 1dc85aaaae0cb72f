/** Tells when the page has changed and come to rest. */

export interface Watch {
  /** Whether something changed since `onRest` last ran. */
  hasChanged(): boolean;
  /** Changes inside these count too: shadow roots, documents of frames. */
  observe(roots: readonly Node[]): void;
}

const REST = 800;
/** A page that never rests, with a clock or a ticker, is read this often at most. */
const LONGEST = 4000;
/** How long after the user's act a change of looks is taken for its effect, a tab opened, a text unfolded. */
const EFFECT = 1500;

export function watchPage(signal: AbortSignal, onRest: () => void): Watch {
  let changedAt: number | undefined;
  let actedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    if (signal.aborted) return;
    changedAt = undefined;
    onRest();
  };
  const note = (records: readonly MutationRecord[]) => {
    const now = performance.now();
    if (!records.some((record) => isTelling(record, now - actedAt < EFFECT))) return;
    changedAt ??= now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(REST, changedAt + LONGEST - now));
    timer = setTimeout(() => requestIdleCallback(rest, { timeout: LONGEST }), wait);
  };
  const observer = new MutationObserver(note);
  const observe = (root: Node) => observer.observe(root, WATCHED);
  observe(document);
  const act = ({ isTrusted, timeStamp }: Event) => {
    if (isTrusted) actedAt = timeStamp;
  };
  for (const type of ['click', 'keydown'])
    document.addEventListener(type, act, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    hasChanged() {
      note(observer.takeRecords());
      return changedAt !== undefined;
    },
    observe: (roots) => roots.forEach(observe),
  };
}

const LOOKS = new Set(['class', 'style']);
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', ...LOOKS],
  subtree: true,
};

/** Looks change all the time, with every slide and every hover, and mostly hide no text. */
function isTelling({ attributeName, addedNodes, removedNodes, target }: MutationRecord, hasActed: boolean): boolean {
  if (attributeName !== null) return hasActed || !LOOKS.has(attributeName);
  return target !== document.documentElement || ![...addedNodes, ...removedNodes].every(isOwn);
}

function isOwn({ nodeName }: Node): boolean {
  return nodeName === 'DANGJIAN-CLIPPER';
}
