/** What stands in a card or sheet: it begins with what was kept, tells every change, and can be given up. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Typed<T> {
  readonly input: T;
  /** Whether it began with what was typed before and not saved, and still has that. */
  readonly isKept: boolean;
  readonly set: (next: (before: T) => T) => void;
  readonly change: (part: Partial<T>) => void;
  /** Begins again with what is proposed. */
  readonly giveUp: () => void;
}

/** `onInput` hears nothing before something is changed; `null`: what was kept is given up. */
export function useTyped<T>(proposed: () => T, kept: T | undefined, onInput: (input: T | null) => void): Typed<T> {
  const [input, set] = useState<T>(() => kept ?? proposed());
  const [isKept, setKept] = useState(kept !== undefined);
  const begun = useRef(input);
  const tell = useRef(onInput);
  tell.current = onInput;
  // at once: what ends the page may come before the next frame
  useLayoutEffect(() => {
    if (input !== begun.current) tell.current(input);
  }, [input]);
  return {
    input,
    isKept,
    set,
    change: (part) => set((before) => ({ ...before, ...part })),
    giveUp() {
      begun.current = proposed();
      set(begun.current);
      setKept(false);
      onInput(null);
    },
  };
}
