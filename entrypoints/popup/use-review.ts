/** 复核 in the popup, one case at a time, wired to the store. */
import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '@/components/library/review-card';
import type { ReviewedCase } from '@/components/popup/review-panel';
import type { Attempt, Tell } from '@/components/use-message';
import type { Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { STATUS_LABELS } from '@/lib/model/labels';
import { setPart } from '@/lib/store/bulk';
import { decideCase, rejectCase } from '@/lib/store/decide';
import { failureSentence } from '@/lib/store/failure';
import { nextOfStatus } from '@/lib/store/review';
import { undo, undoneSentence } from '@/lib/store/undo';

/** `isShown`: nothing is read before the tab is chosen. */
export function useReview(isShown: boolean, seq: number, tell: Tell, attempt: Attempt) {
  const [next, setNext] = useState<ReviewedCase | null>();
  const [skipped, setSkipped] = useState<ReadonlySet<CaseId>>(new Set());

  useEffect(() => {
    if (!isShown) return;
    let isOver = false;
    nextOfStatus('unreviewed', skipped).then(
      (found) => {
        if (!isOver) setNext(found ?? null);
      },
      (error) => tell({ text: failureSentence(error), tone: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [isShown, seq, skipped, tell]);

  const act = (text: string, action: () => Promise<{ readonly seq?: number }>) =>
    attempt(async () => {
      const { seq: step } = await action();
      const takeBack = (its: number) => void attempt(async () => tell({ text: undoneSentence(await undo(its)) }));
      tell({ text, keepsFocus: true, ...(step === undefined ? {} : { undo: () => takeBack(step) }) });
    });

  /** The card goes at once, so that no key decides twice; it comes back where the decision could not be written. */
  const leave = async (its: ReviewedCase, text: string, action: () => Promise<{ readonly seq?: number }>) => {
    setNext(undefined);
    if (!(await act(text, action))) setNext(its);
  };

  return {
    next,
    onDecide: (verdict: Verdict) => {
      const { organization, method, status } = verdict;
      if (next)
        void leave(next, `${method || organization}：${STATUS_LABELS[status]}`, () => decideCase(next, verdict));
    },
    onReject: () => next && void leave(next, '不成案例，剪报改为未归入', () => rejectCase(next)),
    onSkip: () => next && setSkipped(new Set([...skipped, next.case.id])),
    onPart: (id: ClippingId, part: Part | undefined) => void act('已改部分', () => setPart([id], part ?? null)),
  };
}
