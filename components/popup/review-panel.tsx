/** 复核 in the popup: one case at a time. */

import type { Entry } from '@/components/library/entry';
import { type ProposeField, ReviewCard, type Verdict } from '@/components/library/review-card';
import { namesIn } from '@/components/library/review-names';
import { Notice } from '@/components/notice';
import type { Case } from '@/lib/model/case';
import type { Part } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import type { CompleteNames } from '@/lib/model/name';

export interface ReviewedCase {
  readonly case: Case;
  readonly rows: readonly Entry[];
  readonly missing: readonly Part[];
}

interface Props {
  /** Undefined while it is being read, null where none is left. */
  readonly next: ReviewedCase | null | undefined;
  readonly complete: CompleteNames;
  readonly proposeField: ProposeField;
  readonly onDecide: (verdict: Verdict) => void;
  readonly onReject: () => void;
  readonly onSkip: () => void;
  readonly onPart: (id: ClippingId, part: Part | undefined) => void;
  readonly onOpen: (id: ClippingId) => void;
}

export function ReviewPanel({ next, complete, proposeField, onDecide, onReject, onSkip, onPart, onOpen }: Props) {
  if (next === undefined)
    return (
      <p class="quiet" aria-live="polite">
        正在找下一个案例…
      </p>
    );
  if (next === null)
    return (
      <Notice title="都复核完了">
        <p>新剪的案例会排到这里。跳过的，关掉弹出窗口后会再排进来。</p>
      </Notice>
    );
  return (
    <ReviewCard
      key={next.case.id}
      case={next.case}
      entries={next.rows}
      missing={next.missing}
      {...namesIn(next.rows)}
      complete={complete}
      proposeField={proposeField}
      onDecide={onDecide}
      onReject={onReject}
      onSkip={onSkip}
      onPart={onPart}
      onOpen={onOpen}
    />
  );
}
