/** Counts the library's changes, whoever makes them, so that what is shown is read again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { lastUndoable, type Step, watchChanges } from '@/lib/store/changes';
import { clippingCounts } from '@/lib/store/rows';

export interface Round {
  /** Another number after every change. */
  readonly round: number;
  readonly trash: number;
  /** What 撤销 would take back. */
  readonly undoable?: Step;
  /** Reads everything again, after a failure. */
  readonly retry: () => void;
}

export function useRound(): Round {
  const [seq, setSeq] = useState(0);
  const [tries, setTries] = useState(0);
  const [facts, setFacts] = useState<{ readonly trash: number; readonly undoable?: Step }>({ trash: 0 });
  useEffect(() => {
    // Where it cannot be read, the list says so.
    const quiet = () => {};
    return watchChanges(setSeq, quiet);
  }, [tries]);
  useEffect(() => {
    let isOver = false;
    Promise.all([clippingCounts(), lastUndoable()]).then(
      ([{ trash }, undoable]) => {
        if (!isOver) setFacts({ trash, ...(undoable && { undoable }) });
      },
      () => setFacts({ trash: 0 }),
    );
    return () => {
      isOver = true;
    };
  }, [seq, tries]);
  return { round: seq + tries, ...facts, retry: useCallback(() => setTries((last) => last + 1), []) };
}
