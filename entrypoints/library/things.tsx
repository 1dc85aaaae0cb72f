/** 工作法名录 and 单位, wired to the store. */
import { type ThingKind, ThingsView } from '@/components/library/things-view';
import type { Thing } from '@/lib/model/survey';
import type { LibrarySearch } from '@/lib/search/library-search';
import { mergeNames } from '@/lib/store/merge-cases';
import type { Doing } from './doing';
import { matchesName } from './matches-name';
import { namePreview } from './merge-preview';
import { useMergeOffers } from './use-merge-offers';
import { addressOf } from './use-route';

interface Props {
  readonly search: LibrarySearch | undefined;
  readonly does: Doing;
  readonly kind: ThingKind;
  readonly things: readonly Thing[];
}

export function Things({ search, kind, things, does }: Props) {
  const noun = nounOf(kind);
  const { offers, tellApart } = useMergeOffers(search, noun, things);
  return (
    <ThingsView
      kind={kind}
      things={things}
      addressOf={addressOf}
      matches={matchesName}
      offers={offers}
      onPreview={({ from, into }) => namePreview(noun, from, into, true)}
      onMerge={({ from, into }) => void does.act(`已并到「${into}」`, () => mergeNames(noun, from, into))}
      onDistinct={(offer) =>
        void does.attempt(
          () => tellApart(offer),
          () => '没有记下来。请再试一次。',
        )
      }
    />
  );
}

/** What the store calls a thing of this kind. */
export function nounOf(kind: ThingKind): 'method' | 'organization' {
  return kind === 'methods' ? 'method' : 'organization';
}
