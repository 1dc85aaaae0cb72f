/** Which kinds are marked on pages, kept in the settings. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Attempt } from '@/components/use-message';
import type { Kind } from '@/lib/model/annotation';
import { shownKinds } from '@/lib/settings';

type Shown = Readonly<Record<Kind, boolean>>;

/** The setting and how to change one kind of it; other windows' changes show too. */
export function useShownKinds(attempt: Attempt): [Shown, (kind: Kind, isShown: boolean) => void] {
  const [shown, setShown] = useState<Shown>(shownKinds.fallback);
  useEffect(() => {
    void attempt(async () => setShown(await shownKinds.getValue()));
    return shownKinds.watch(setShown);
  }, [attempt]);
  const change = useCallback(
    (kind: Kind, isShown: boolean) => {
      void attempt(async () => shownKinds.setValue({ ...(await shownKinds.getValue()), [kind]: isShown }));
    },
    [attempt],
  );
  return [shown, change];
}
