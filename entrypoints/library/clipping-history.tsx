/** 历史 of the clipping that is read. */
import { useState } from 'preact/hooks';
import { History } from '@/components/library/history';
import type { ClippingId } from '@/lib/model/id';
import { restoreVersion } from '@/lib/store/history';
import type { Doing } from './doing';
import { useHistory } from './use-history';

interface Props extends Pick<Doing, 'act'> {
  readonly id: ClippingId;
  readonly round: number;
  readonly onFailure: (error: unknown) => void;
}

export function ClippingHistory({ id, round, act, onFailure }: Props) {
  const [isOpen, setOpen] = useState(false);
  const versions = useHistory(id, isOpen, round, onFailure);
  return (
    <History
      versions={versions}
      onOpen={() => setOpen(true)}
      onRestore={(seq) => void act('已恢复到旧版本', () => restoreVersion(id, seq))}
    />
  );
}
