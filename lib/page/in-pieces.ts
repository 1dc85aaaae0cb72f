/** Does long work between the page's own. */

/** How long the page is kept from its own work at once, in milliseconds. */
const PIECE = 8;
/** A page that is never idle grants this much. */
const LEAST = 4;

/**
 * Runs `work` a piece at a time while the page is idle; each piece begins after at most `wait` milliseconds. Undefined
 * where `signal` fires first: then the work is left where it stands.
 */
export function inPieces<Result>(
  work: Generator<undefined, Result>,
  signal: AbortSignal,
  wait: number,
): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const next = () => requestIdleCallback(piece, { timeout: wait });
    function piece(idle: IdleDeadline): void {
      if (signal.aborted) {
        resolve(undefined);
        return;
      }
      const end = performance.now() + Math.min(PIECE, Math.max(LEAST, idle.timeRemaining()));
      try {
        do {
          const { done, value } = work.next();
          if (done) {
            resolve(value);
            return;
          }
        } while (performance.now() < end);
        next();
      } catch (error) {
        reject(error);
      }
    }
    next();
  });
}
