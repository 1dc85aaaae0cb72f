/** A clipping in the 案例 tab: the passage, where it is from, and what can be done with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { clippingFormKey } from '@/components/clipping/clipping-form';
import { ClippingWords } from '@/components/clipping/clipping-words';
import { sourceLine } from '@/components/clipping/source-line';
import { useIsUnsaved } from '@/components/unsaved';
import type { Article } from '@/lib/model/article';
import type { CaseNames, Clipping } from '@/lib/model/clipping';
import type { CompleteNames } from '@/lib/model/name';
import type { LibraryActions } from './library-actions';

interface Props extends Pick<LibraryActions, 'onOpen' | 'onEdit' | 'onDelete'> {
  readonly clipping: Clipping;
  readonly article: Article;
  /** The names of its case, where it has one. */
  readonly names?: CaseNames;
  readonly complete: CompleteNames;
}

/** Longer passages are folded. */
const FOLDED_FROM = 140;

/** One clipping; 编辑 turns its facts into a form in place. */
export function ClippingItem({ clipping, article, names, complete, onOpen, onEdit, onDelete }: Props) {
  const [isEditing, setEditing] = useState(false);
  const isUnsaved = useIsUnsaved(clippingFormKey(clipping.id));
  const wasEditing = useRef(false);
  const editButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <li class="clipping">
      <Passage text={clipping.quote.exact} />
      <p class="clipping-source">{sourceLine(article)}</p>
      <ClippingWords
        clipping={clipping}
        names={names}
        complete={complete}
        isEditing={isEditing}
        onEdit={onEdit}
        onEnd={() => setEditing(false)}
      />
      {!isEditing && (
        <p class="actions">
          <button type="button" class="button-text" onClick={() => onOpen(clipping.id)}>
            打开原文
          </button>
          <button type="button" class="button-text" ref={editButton} onClick={() => setEditing(true)}>
            {isUnsaved ? '编辑（有未保存的修改）' : '编辑'}
          </button>
          <button type="button" class="button-text button-bad" onClick={() => onDelete(clipping.id)}>
            删除
          </button>
        </p>
      )}
    </li>
  );
}

function Passage({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > FOLDED_FROM;
  return (
    <>
      <blockquote class={isLong && !isWhole ? 'passage passage-folded' : 'passage'}>{text}</blockquote>
      {isLong && (
        <button type="button" class="button-text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : '展开全文'}
        </button>
      )}
    </>
  );
}
