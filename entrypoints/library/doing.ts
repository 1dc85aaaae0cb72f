/** How every action of the library page is done: told when it is done, and offered to be taken back. */
import { countText } from '@/components/figure-text';
import type { Attempt, Tell } from '@/components/use-message';
import { lastUndoable } from '@/lib/store/changes';
import { undo, undoneSentence } from '@/lib/store/undo';

/** How an action ended; `seq` names it for undo, `count` how many records it changed. */
interface Ended {
  readonly seq?: number;
  readonly count?: number;
}

export interface Doing {
  readonly attempt: Attempt;
  /** `text` may hold `{n}`, for how many were changed. Answers whether it went well. */
  readonly act: (text: string, action: () => Promise<Ended>) => Promise<boolean>;
  readonly takeBack: (seq: number) => void;
  /** Takes back the newest step of the library, whichever window it was made in. */
  readonly undoLast: () => void;
}

/** An action that takes longer says that it is under way. */
const SLOW_MS = 500;

export function doing(attempt: Attempt, tell: Tell): Doing {
  const takeBack = (seq: number) =>
    void attempt(async () => {
      const undone = await undo(seq);
      tell({ text: undoneSentence(undone), keepsFocus: true, ...(undone.left > 0 ? { tone: 'failed' } : {}) });
    });
  return {
    attempt,
    takeBack,
    undoLast: () =>
      void attempt(async () => {
        const step = await lastUndoable();
        if (step) takeBack(step.seq);
        else tell({ text: '没有可以撤销的操作', keepsFocus: true });
      }),
    act: (text, action) =>
      attempt(async () => {
        const slow = setTimeout(() => tell({ text: '正在处理，请稍候…', keepsFocus: true }), SLOW_MS);
        const { seq, count } = await action().finally(() => clearTimeout(slow));
        const said = count === 0 ? '没有需要改动的' : text.replace('{n}', countText(count ?? 1));
        tell({ text: said, keepsFocus: true, ...(seq === undefined ? {} : { undo: () => takeBack(seq) }) });
      }),
  };
}
