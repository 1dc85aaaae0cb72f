/** The end of card and sheet: what went wrong, give up, save. */
import type { ComponentChildren, Ref } from 'preact';
import { isUsersOwn } from './hand-over';

interface Props {
  /** A sentence for the clerk. */
  readonly failure: string | undefined;
  readonly isSaving: boolean;
  /** The extension was updated or removed: nothing can be saved any more. */
  readonly hasEnded: boolean;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly saveRef?: Ref<HTMLButtonElement>;
  /** Before the buttons: what will be saved. */
  readonly children?: ComponentChildren;
}

/** Saving and closing answer only to the user's own acts: events that a page forges are not trusted. */
export function CardEnd({ failure, isSaving, hasEnded, onClose, onSave, saveRef, children }: Props) {
  return (
    <>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <div class="actions">
        {children}
        <button type="button" class="button" onClick={(event) => isUsersOwn(event) && onClose()}>
          取消
        </button>
        <button
          ref={saveRef ?? null}
          type="button"
          class="button primary"
          aria-disabled={isSaving || hasEnded}
          onClick={(event) => isUsersOwn(event) && onSave()}
        >
          {isSaving ? '正在保存…' : '保存'}
        </button>
      </div>
    </>
  );
}
