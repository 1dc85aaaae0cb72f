/** 复核, wired to store and search. */
import { useEffect, useState } from 'preact/hooks';
import type { BulkActions, CaseActions, ClippingActions } from '@/components/library/actions';
import { EVERYTHING } from '@/components/library/query';
import { ReviewCard } from '@/components/library/review-card';
import { namesIn } from '@/components/library/review-names';
import { type Queue, ReviewView } from '@/components/library/review-view';
import { completeNames } from '@/lib/ask-names';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { STATUS_LABELS } from '@/lib/model/labels';
import type { LibrarySearch } from '@/lib/search/library-search';
import { assignCase } from '@/lib/store/bulk';
import { decideCase, rejectCase } from '@/lib/store/decide';
import { type CaseWithClippings, casesOfStatus, caseWithClippings } from '@/lib/store/review';
import { rowsOf } from '@/lib/store/rows';
import { proposeField } from '@/lib/text/field';
import type { Doing } from './doing';

interface Props extends Pick<Doing, 'act'> {
  /** Undefined until it has been started. */
  readonly search: LibrarySearch | undefined;
  readonly round: number;
  readonly actions: ClippingActions & CaseActions & BulkActions;
  readonly onFailure: (error: unknown) => void;
}

/** What stands at the head of a queue. */
type Item =
  | { readonly kind: 'case'; readonly its: CaseWithClippings }
  | { readonly kind: 'clipping'; readonly entry: CaseWithClippings['rows'][number] };

export function Review({ search, round, actions, act, onFailure }: Props) {
  const [queue, setQueue] = useState<Queue>('unreviewed');
  const [cases, setCases] = useState<Readonly<Partial<Record<'unreviewed' | 'doubtful', readonly CaseId[]>>>>({});
  const loose = useLoose(search);
  const [place, setPlace] = useState(0);
  const [item, setItem] = useState<Item>();

  useEffect(() => {
    let isOver = false;
    Promise.all([casesOfStatus('unreviewed'), casesOfStatus('doubtful')]).then(([unreviewed, doubtful]) => {
      if (!isOver) setCases({ unreviewed, doubtful });
    }, onFailure);
    return () => {
      isOver = true;
    };
  }, [round, onFailure]);

  const ids: readonly (CaseId | ClippingId)[] | undefined = queue === 'loose' ? loose : cases[queue];
  const at = Math.max(0, Math.min(place, (ids?.length ?? 1) - 1));
  const id = ids?.[at];

  useEffect(() => {
    if (id === undefined) return setItem(undefined);
    let isOver = false;
    itemOf(queue, id).then((found) => {
      if (!isOver) setItem(found);
    }, onFailure);
    return () => {
      isOver = true;
    };
  }, [queue, id, round, onFailure]);

  const skip = (step: 1 | -1) => {
    const count = ids?.length ?? 0;
    if (count > 0) setPlace((at + step + count) % count);
  };
  /** The card goes at once, so that no key decides twice; it comes back where the decision could not be written. */
  const leave = async (its: Item, text: string, action: () => Promise<{ readonly seq?: number }>) => {
    setItem(undefined);
    if (!(await act(text, action))) setItem(its);
  };
  const shared = {
    complete: completeNames,
    proposeField,
    onSkip: skip,
    onPart: actions.onPart,
    onOpen: actions.onOpen,
  };
  return (
    <ReviewView
      queue={queue}
      counts={{
        ...(cases.unreviewed && { unreviewed: cases.unreviewed.length }),
        ...(cases.doubtful && { doubtful: cases.doubtful.length }),
        ...(loose && { loose: loose.length }),
      }}
      onQueue={(next) => {
        setQueue(next);
        setPlace(0);
        setItem(undefined);
      }}
      at={at}
    >
      {item?.kind === 'case' && (
        <ReviewCard
          key={item.its.case.id}
          {...shared}
          case={item.its.case}
          entries={item.its.rows}
          missing={item.its.missing}
          {...namesIn(item.its.rows)}
          onDecide={(verdict) =>
            void leave(item, `${verdict.method || verdict.organization}：${STATUS_LABELS[verdict.status]}`, () =>
              decideCase(item.its, verdict),
            )
          }
          onReject={() => void leave(item, '不成案例，{n} 条剪报改为未归入', () => rejectCase(item.its))}
        />
      )}
      {item?.kind === 'clipping' && (
        <ReviewCard
          key={item.entry.clipping.id}
          {...shared}
          entries={[item.entry]}
          missing={[]}
          {...namesIn([item.entry])}
          onDecide={({ organization, method }) =>
            void leave(item, `已归入${method || organization}`, () =>
              assignCase([item.entry.clipping.id], { organization, ...(method && { method }) }),
            )
          }
          onReject={() => skip(1)}
        />
      )}
    </ReviewView>
  );
}

/** Undefined where it has been decided meanwhile, and the queue is not yet read again. */
async function itemOf(queue: Queue, id: CaseId | ClippingId): Promise<Item | undefined> {
  if (queue === 'loose') {
    const [entry] = await rowsOf([id as ClippingId]);
    return entry && !entry.case ? { kind: 'clipping', entry } : undefined;
  }
  const its = await caseWithClippings(id as CaseId);
  return its?.case.status === queue ? { kind: 'case', its } : undefined;
}

/** The clippings that belong to no case, newest first; undefined until the search has read the library. */
function useLoose(search: LibrarySearch | undefined): readonly ClippingId[] | undefined {
  const [ids, setIds] = useState<readonly ClippingId[]>();
  useEffect(() => {
    if (!search) return;
    const watched = search.watch({ ...EVERYTHING, chosen: { organization: [''] } }, (result) => {
      if (result.isComplete) setIds(result.ids(0, result.count));
    });
    return () => watched.stop();
  }, [search]);
  return ids;
}
