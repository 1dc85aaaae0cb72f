/** The entries of the rows in sight, read as they come into sight and again when the library changes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/components/library/entry';
import type { ClippingId } from '@/lib/model/id';
import { rowsOf } from '@/lib/store/rows';

export interface Entries {
  readonly entryOf: (id: ClippingId) => Entry | undefined;
  /** Which are in sight now. */
  readonly onSight: (ids: readonly ClippingId[]) => void;
}

/** Entries beyond these are forgotten, those out of sight first. */
const KEPT = 2000;

/** `round` changes when the library has; what is shown stays until it is read again. */
export function useEntries(round: number, onFailure: (error: unknown) => void, first: readonly Entry[]): Entries {
  const [known, setKnown] = useState<ReadonlyMap<ClippingId, Entry>>(new Map());
  const state = useRef({ sight: [] as readonly ClippingId[], asked: new Set<ClippingId>() });

  /** `isAnew`: what is known of others is forgotten, since it may have changed. */
  const read = useCallback(
    async (ids: readonly ClippingId[], isAnew: boolean) => {
      if (ids.length === 0) return;
      for (const id of ids) state.current.asked.add(id);
      try {
        const entries = (await rowsOf(ids)).map((entry) => [entry.clipping.id, entry] as const);
        setKnown((before) => limited(new Map([...(isAnew ? [] : before), ...entries]), state.current.sight));
      } catch (error) {
        onFailure(error);
      } finally {
        for (const id of ids) state.current.asked.delete(id);
      }
    },
    [onFailure],
  );

  useEffect(() => {
    if (first.length > 0)
      setKnown((before) => new Map([...first.map((entry) => [entry.clipping.id, entry] as const), ...before]));
  }, [first]);

  useEffect(() => {
    void read(state.current.sight, true);
  }, [round, read]);

  const latest = useRef(known);
  latest.current = known;
  const onSight = useCallback(
    (ids: readonly ClippingId[]) => {
      state.current.sight = ids;
      void read(
        ids.filter((id) => !latest.current.has(id) && !state.current.asked.has(id)),
        false,
      );
    },
    [read],
  );
  return { entryOf: (id) => known.get(id), onSight };
}

function limited(entries: Map<ClippingId, Entry>, sight: readonly ClippingId[]): Map<ClippingId, Entry> {
  if (entries.size <= KEPT) return entries;
  const seen = new Set(sight);
  return new Map([...entries].filter(([id], i) => seen.has(id) || i >= entries.size - KEPT / 2));
}
