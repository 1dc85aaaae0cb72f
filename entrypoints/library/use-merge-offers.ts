/** Which names may mean the same, less those that the user has told apart. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MergeOffer } from '@/components/library/merge-offers';
import type { Thing } from '@/lib/model/survey';
import { distinctNames } from '@/lib/settings';
import { sameNames } from '@/lib/store/same-names';

export function useMergeOffers(kind: 'organization' | 'method', things: readonly Thing[]) {
  const [distinct, setDistinct] = useState<readonly string[]>(distinctNames.fallback);
  useEffect(() => {
    // Where it cannot be read, nothing is left apart.
    distinctNames.getValue().then(setDistinct, () => setDistinct([]));
    return distinctNames.watch(setDistinct);
  }, []);
  const all = useMemo(
    () =>
      sameNames(
        kind,
        things.map(({ name, clippings }) => ({ name, uses: clippings.length })),
      ),
    [kind, things],
  );
  const offers = all.filter((offer) => !distinct.includes(keyOf(kind, offer)));
  return {
    offers,
    tellApart: async (offer: MergeOffer) =>
      distinctNames.setValue([...(await distinctNames.getValue()), keyOf(kind, offer)]),
  };
}

function keyOf(kind: string, { into, from }: MergeOffer): string {
  return [kind, into, ...from].join('\n');
}
