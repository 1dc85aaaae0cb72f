/** What the 案例 tab asks for, done to the store; the page in front is told. */
import type { LibraryActions } from '@/components/popup/library-actions';
import { sendMessage } from '@/lib/messages';
import { deleteClipping, restoreClipping } from '@/lib/store/clipping-trash';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import { tellClippingsChanged } from './ask-page';
import type { Attempt, Tell } from './use-message';

interface Surroundings {
  readonly tell: Tell;
  readonly attempt: Attempt;
  /** The page in front, where one answers. */
  readonly tabId: number | undefined;
}

/** The actions; each tells the user how it ended. */
export function libraryActions({ tell, attempt, tabId }: Surroundings): LibraryActions {
  const tellPage = async () => {
    if (tabId !== undefined) await tellClippingsChanged(tabId);
  };
  return {
    onStatus: (id, status) => void attempt(() => updateCase(id, { status })),
    onEditCase: (id, { organization, method = null, note }) =>
      attempt(async () => {
        await updateCase(id, { organization, method, note });
        tell({ text: '已保存' });
        await tellPage();
      }),
    onOpen: (id) => void attempt(() => sendMessage('openClipping', id)),
    onEdit: (id, { case: names = null, part = null, tags, note }) =>
      attempt(async () => {
        await updateClipping(id, { case: names, part, tags, note });
        tell({ text: '已保存' });
        await tellPage();
      }),
    onDelete: (id) =>
      void attempt(async () => {
        await deleteClipping(id);
        const undo = () =>
          void attempt(async () => {
            await restoreClipping(id);
            tell({ text: '已恢复' });
            await tellPage();
          });
        tell({ text: '已删除', undo });
        await tellPage();
      }),
  };
}
