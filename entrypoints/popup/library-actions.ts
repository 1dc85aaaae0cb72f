/** What the 案例 tab asks for, done to the store; the page in front is told, and every step can be undone. */
import type { LibraryActions } from '@/components/popup/library-actions';
import type { CandidateActs } from '@/components/popup/nearest-candidate';
import type { Attempt, Tell } from '@/components/use-message';
import { sendMessage } from '@/lib/messages';
import { deleteClipping } from '@/lib/store/clipping-trash';
import { undo, undoneSentence } from '@/lib/store/undo';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import type { Written } from '@/lib/store/write';
import { tellClippingsChanged } from './ask-page';

interface Surroundings {
  readonly tell: Tell;
  readonly attempt: Attempt;
  /** The page in front, where one answers. */
  readonly tabId: number | undefined;
}

/** The actions; each tells the user how it ended. */
export function libraryActions({
  tell,
  attempt,
  tabId,
}: Surroundings): LibraryActions & Pick<CandidateActs, 'onConfirm'> {
  const tellPage = async () => {
    if (tabId !== undefined) await tellClippingsChanged(tabId);
  };
  const act = (text: string, action: () => Promise<Written<unknown>>, keepsFocus = true) =>
    attempt(async () => {
      const { seq } = await action();
      const takeBack = (step: number) =>
        void attempt(async () => {
          const undone = await undo(step);
          tell({ text: undoneSentence(undone), ...(undone.left > 0 ? { tone: 'failed' } : {}) });
          await tellPage();
        });
      tell({ text, keepsFocus, ...(seq === undefined ? {} : { undo: () => takeBack(seq) }) });
      await tellPage();
    });
  return {
    onStatus: (id, status) => void act('已改状态', () => updateCase(id, { status })),
    onEditCase: (id, { organization, method = null, note }) =>
      act('已保存', () => updateCase(id, { organization, method, note })),
    onOpen: (id) => void attempt(() => sendMessage('openClipping', id)),
    onEdit: (id, { case: names = null, part = null, tags, note }) =>
      act('已保存', () => updateClipping(id, { case: names, part, tags, note })),
    onConfirm: (id, place) => void act('已认定，原来剪下的文字不变', () => updateClipping(id, { confirmed: place })),
    onDelete: (id) => void act('已删除', () => deleteClipping(id), false),
  };
}
