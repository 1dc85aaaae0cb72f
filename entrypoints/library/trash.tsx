/** 回收站, wired to the store. */
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/components/library/entry';
import { TrashView } from '@/components/library/trash-view';
import { restoreClippings } from '@/lib/store/bulk';
import { purgeClippings, TRASH_DAYS, trashRows } from '@/lib/store/trash';
import type { Doing } from './doing';

interface Props extends Pick<Doing, 'act'> {
  readonly round: number;
  readonly onFailure: (error: unknown) => void;
}

export function Trash({ round, act, onFailure }: Props) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  useEffect(() => {
    trashRows().then(setEntries, onFailure);
  }, [round, onFailure]);
  return (
    <TrashView
      entries={entries}
      days={TRASH_DAYS}
      onRestore={(ids) => void act('已恢复 {n} 条剪报', () => restoreClippings(ids))}
      onPurge={(ids) => void act('已彻底删除 {n} 条剪报', () => purgeClippings(ids))}
    />
  );
}
