import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '@/components/library/history';
import type { ClippingId } from '@/lib/model/id';
import { ACTION_LABELS } from '@/lib/model/labels';
import { clippingHistory } from '@/lib/store/history';

/** The versions of a clipping, read where `isWanted`, anew in every round. */
export function useHistory(
  id: ClippingId,
  isWanted: boolean,
  round: number,
  onFailure: (error: unknown) => void,
): readonly HistoryEntry[] | undefined {
  const [versions, setVersions] = useState<readonly HistoryEntry[]>();
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    clippingHistory(id).then((all) => {
      if (isOver) return;
      setVersions(all.map(({ action, ...rest }) => ({ ...rest, ...(action && { action: ACTION_LABELS[action] }) })));
    }, onFailure);
    return () => {
      isOver = true;
    };
  }, [id, isWanted, round, onFailure]);
  return versions;
}
