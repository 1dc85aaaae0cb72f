/** Which parts the case of the clipping that is read still lacks. */
import { useEffect, useState } from 'preact/hooks';
import type { Part } from '@/lib/model/clipping';
import type { CaseId } from '@/lib/model/id';
import { PART_LABELS } from '@/lib/model/labels';
import { partsMissing } from '@/lib/store/review';

interface Props {
  readonly id: CaseId;
  readonly round: number;
}

export function MissingParts({ id, round }: Props) {
  const [missing, setMissing] = useState<readonly Part[]>([]);
  useEffect(() => {
    let isOver = false;
    // Where it cannot be read, the list says so.
    partsMissing(id).then(
      (parts) => !isOver && setMissing(parts),
      () => !isOver && setMissing([]),
    );
    return () => {
      isOver = true;
    };
  }, [id, round]);
  return missing.length === 0 ? null : (
    <p class="reading-missing">此案例尚缺 {missing.map((part) => PART_LABELS[part]).join('、')}</p>
  );
}
