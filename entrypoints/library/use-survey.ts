/** What the whole library tells, read in the background of a view that needs it, and anew when the library has changed. */
import { useEffect, useState } from 'preact/hooks';
import type { Survey } from '@/lib/model/survey';
import { clippingCounts, readRows } from '@/lib/store/rows';
import { Surveyor } from '@/lib/survey/survey';

export interface SurveyState {
  /** The last that was made; stays while the next is in the making. */
  readonly survey?: Survey;
  /** From 0 to 1, while the first is in the making. */
  readonly progress: number;
  readonly error?: unknown;
  /** The library has not changed since. */
  readonly isFresh: boolean;
}

/** Only where `isWanted`; a survey of the same round is made once. */
export function useSurvey(isWanted: boolean, round: number): SurveyState {
  const [state, setState] = useState<Omit<SurveyState, 'isFresh'> & { readonly round?: number }>({ progress: 0 });
  const isDone = state.round === round;
  useEffect(() => {
    if (!isWanted || isDone) return;
    const stop = new AbortController();
    const surveyor = new Surveyor();
    const read = async () => {
      const { live } = await clippingCounts();
      let done = 0;
      await readRows((rows) => {
        for (const row of rows) surveyor.add(row);
        done += rows.length;
        setState((before) => (before.survey ? before : { ...before, progress: Math.min(1, done / live) }));
      }, stop.signal);
      if (!stop.signal.aborted) setState({ survey: surveyor.survey(), progress: 1, round });
    };
    read().catch((error) => {
      if (!stop.signal.aborted) setState((before) => ({ ...before, error, round }));
    });
    return () => stop.abort();
  }, [isWanted, isDone, round]);
  return { ...state, isFresh: isDone };
}
