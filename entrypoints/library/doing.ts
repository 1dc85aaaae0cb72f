/** How every action of the library page is done: told when it is done, and offered to be taken back. */
import { countText } from '@/components/figure-text';
import type { Attempt, Tell } from '@/components/use-message';
import { lastUndoable } from '@/lib/store/changes';
import type { OnProgress } from '@/lib/store/in-parts';
import { undo, undoneSentence } from '@/lib/store/undo';
import { slowly } from './slowly';

/** How an action ended; `seq` names it for undo, `count` how many records it changed. */
interface Ended {
  readonly seq?: number;
  readonly count?: number;
}

export interface Doing {
  readonly attempt: Attempt;
  /** `text` may hold `{n}`, for how many were changed. Answers whether it went well. */
  readonly act: (text: string, action: (onProgress: OnProgress) => Promise<Ended>) => Promise<boolean>;
  readonly takeBack: (seq: number) => void;
  /** Takes back the newest step of the library, whichever window it was made in. */
  readonly undoLast: () => void;
}

export function doing(attempt: Attempt, tell: Tell): Doing {
  const takeBack = (seq: number) =>
    void attempt(async () => {
      const undone = await slowly('正在撤销', tell, (onProgress) => undo(seq, onProgress));
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
        const { seq, count } = await slowly('正在处理', tell, action);
        const said = count === 0 ? '没有需要改动的' : text.replace('{n}', countText(count ?? 1));
        tell({ text: said, keepsFocus: true, ...(seq === undefined ? {} : { undo: () => takeBack(seq) }) });
      }),
  };
}
