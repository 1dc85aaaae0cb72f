/** What the clerk said of a clipping, its tags and note, or the form in which it is changed. */
import type { ComponentChildren } from 'preact';
import type { ClippingEdit } from '@/components/popup/library-actions';
import { TagList } from '@/components/tags/tag-list';
import type { CaseNames, Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import type { CompleteNames } from '@/lib/model/name';
import { ClippingForm } from './clipping-form';

interface Props {
  readonly clipping: Clipping;
  /** The names of its case, where it has one. */
  readonly names: CaseNames | undefined;
  readonly complete: CompleteNames;
  readonly isEditing: boolean;
  /** Answers whether it was written; if not, the form stays open. */
  readonly onEdit: (id: ClippingId, edit: ClippingEdit) => Promise<boolean>;
  /** The form is saved or given up. */
  readonly onEnd: () => void;
  readonly showTag?: (name: string) => ComponentChildren;
  readonly showNote?: (note: string) => ComponentChildren;
}

export function ClippingWords(props: Props) {
  const { clipping, names, complete, isEditing, onEdit, onEnd, showTag, showNote } = props;
  if (isEditing)
    return (
      <ClippingForm
        key={clipping.id}
        clipping={clipping}
        {...(names ? { names } : {})}
        complete={complete}
        onCancel={onEnd}
        onSave={async (edit) => {
          const isSaved = await onEdit(clipping.id, edit);
          if (isSaved) onEnd();
          return isSaved;
        }}
      />
    );
  return (
    <>
      <TagList tags={clipping.tags} {...(showTag ? { show: showTag } : {})} />
      {clipping.note && <p class="clipping-note">{showNote?.(clipping.note) ?? clipping.note}</p>}
    </>
  );
}
