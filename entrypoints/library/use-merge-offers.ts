/** Which names may mean the same, less those that the user has told apart. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MergeOffer } from '@/components/library/merge-offers';
import type { Named } from '@/lib/model/name';
import type { LibrarySearch } from '@/lib/search/library-search';
import { distinctNames } from '@/lib/settings';

export function useMergeOffers(
  search: LibrarySearch | undefined,
  kind: Named,
  things: readonly { readonly name: string }[],
) {
  const [distinct, setDistinct] = useState<readonly string[]>(distinctNames.fallback);
  useEffect(() => {
    // Where it cannot be read, nothing is left apart.
    distinctNames.getValue().then(setDistinct, () => setDistinct([]));
    return distinctNames.watch(setDistinct);
  }, []);
  const [all, setAll] = useState<readonly MergeOffer[]>([]);
  useEffect(() => {
    let isOver = false;
    void search?.sameNames(kind).then((groups) => {
      if (!isOver) setAll(groups.map(({ keep, others, reason }) => ({ into: keep, from: others, reason })));
    });
    return () => {
      isOver = true;
    };
  }, [search, kind, things]);
  // What was merged just now may still stand in the answer.
  const names = useMemo(() => new Set(things.map(({ name }) => name)), [things]);
  const offers = all
    .filter(({ into, from }) => [into, ...from].every((name) => names.has(name)))
    .filter((offer) => !distinct.includes(keyOf(kind, offer)));
  return {
    offers,
    tellApart: async (offer: MergeOffer) =>
      distinctNames.setValue([...(await distinctNames.getValue()), keyOf(kind, offer)]),
  };
}

function keyOf(kind: string, { into, from }: MergeOffer): string {
  return [kind, into, ...from].join('\n');
}
