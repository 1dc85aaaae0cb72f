/** 回收站, wired to the store. */
import { useEffect, useState } from 'preact/hooks';
import { TrashView } from '@/components/library/trash-view';
import type { ClippingId } from '@/lib/model/id';
import { restoreClippings } from '@/lib/store/bulk';
import { purgeClippings, TRASH_DAYS, trashIds } from '@/lib/store/trash';
import type { Doing } from './doing';
import { useEntries } from './use-entries';

interface Props extends Pick<Doing, 'act'> {
  readonly round: number;
  readonly onFailure: (error: unknown) => void;
}

export function Trash({ round, act, onFailure }: Props) {
  const [all, setAll] = useState<readonly ClippingId[]>();
  const { entryOf, onSight } = useEntries(round, onFailure, NONE);
  useEffect(() => {
    trashIds().then(setAll, onFailure);
  }, [round, onFailure]);
  return (
    <TrashView
      all={all}
      entryOf={entryOf}
      onSight={onSight}
      days={TRASH_DAYS}
      onRestore={(ids) => void act('已恢复 {n} 条剪报', (onProgress) => restoreClippings(ids, onProgress))}
      onPurge={(ids) => void act('已彻底删除 {n} 条剪报', (onProgress) => purgeClippings(ids, onProgress))}
    />
  );
}

const NONE = [] as const;
