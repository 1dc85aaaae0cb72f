/** Of a passage that was not found: the place in the page that is most like it, for the clerk to accept. */
import { useEffect, useState } from 'preact/hooks';
import type { Range } from '@/lib/model/annotation';
import type { Clipping, ConfirmedPlace } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { ChangedText } from './changed-text';

export interface CandidateActs {
  /** What in the page is most like it; undefined where nothing is. */
  readonly onNearest: (id: ClippingId) => Promise<ConfirmedPlace | undefined>;
  /** The clerk says that this is it. */
  readonly onConfirm: (id: ClippingId, place: ConfirmedPlace) => void;
  readonly onShow: (range: Range) => void;
}

interface Props extends CandidateActs {
  readonly clipping: Clipping;
}

export function NearestCandidate({ clipping, onNearest, onConfirm, onShow }: Props) {
  const [nearest, setNearest] = useState<ConfirmedPlace>();
  const { id, quote } = clipping;
  useEffect(() => {
    let isGone = false;
    void onNearest(id).then((found) => {
      if (!isGone) setNearest(found);
    });
    return () => {
      isGone = true;
    };
  }, [id, onNearest]);
  if (!nearest) return null;
  return (
    <div class="candidate">
      <p class="quiet">最接近的文字：</p>
      <p>
        <ChangedText saved={quote.exact} now={nearest.quote.exact} />
      </p>
      <p class="actions">
        <button type="button" class="button-text" onClick={() => onShow(nearest.position)}>
          看看这一段
        </button>
        <button type="button" class="button-text" onClick={() => onConfirm(id, nearest)}>
          就是这段
        </button>
      </p>
    </div>
  );
}
