/** What the sheet says once the article stands in the library, with the way back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isUsersOwn } from '@/components/card/hand-over';
import type { ArticleAnswer, UndoAnswer } from './entry';

interface Props {
  readonly answer: Extract<ArticleAnswer, { outcome: 'saved' }>;
  readonly onUndo: (seq: number) => Promise<UndoAnswer>;
  readonly onClose: () => void;
}

export function SheetEnd({ answer, onUndo, onClose }: Props) {
  const [undone, setUndone] = useState<UndoAnswer>();
  const button = useRef<HTMLButtonElement>(null);
  const { saved, already, cases, seq } = answer;
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  const undo = async () => {
    if (seq === undefined) return;
    setUndone(await onUndo(seq));
    button.current?.focus();
  };
  const isUndone = undone?.outcome === 'undone';
  return (
    <div class="saved">
      <p class="saved-title" role="status">
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 8.5 3.25 3.25L13 5" />
        </svg>
        {isUndone ? undone.sentence : saved > 0 ? '已保存' : '已剪报过，未重复保存'}
      </p>
      {!isUndone && (
        <p class="hint">
          {[
            saved > 0 && `${saved} 条剪报`,
            cases > 0 && `${cases} 个案例`,
            already > 0 && saved > 0 && `${already} 条早已剪报过`,
          ]
            .filter(Boolean)
            .join('，')}
        </p>
      )}
      {undone?.outcome === 'failed' && (
        <p class="failure" role="alert">
          {undone.reason}
        </p>
      )}
      <div class="actions">
        {seq !== undefined && !isUndone && (
          <button type="button" class="button" onClick={(event) => isUsersOwn(event) && void undo()}>
            撤销
          </button>
        )}
        <button ref={button} type="button" class="button" onClick={(event) => isUsersOwn(event) && onClose()}>
          关闭
        </button>
      </div>
    </div>
  );
}
