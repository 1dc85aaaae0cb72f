/** Counts the library's changes, whoever makes them, so that what is shown is read again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchChanges } from '@/lib/store/changes';
import { trashCount } from '@/lib/store/rows';

export interface Round {
  /** Another number after every change. */
  readonly round: number;
  readonly trash: number;
  /** Reads everything again, after a failure. */
  readonly retry: () => void;
}

export function useRound(): Round {
  const [seq, setSeq] = useState(0);
  const [tries, setTries] = useState(0);
  const [trash, setTrash] = useState(0);
  useEffect(() => {
    // Where it cannot be read, the list says so.
    const quiet = () => {};
    return watchChanges(setSeq, quiet);
  }, [tries]);
  useEffect(() => {
    let isOver = false;
    trashCount().then(
      (count) => {
        if (!isOver) setTrash(count);
      },
      () => setTrash(0),
    );
    return () => {
      isOver = true;
    };
  }, [seq, tries]);
  return { round: seq + tries, trash, retry: useCallback(() => setTries((last) => last + 1), []) };
}
