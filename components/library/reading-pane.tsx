/** The clipping that is read: its article, its case, the passage in context, and what the clerk said of it. */
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { clippingFormKey } from '@/components/clipping/clipping-form';
import { ClippingWords } from '@/components/clipping/clipping-words';
import { Figures } from '@/components/clipping/figures';
import { StatusSelect } from '@/components/clipping/status-select';
import { isImeKey } from '@/components/ime';
import { useIsUnsaved } from '@/components/unsaved';
import { PART_LABELS } from '@/lib/model/labels';
import type { CompleteNames } from '@/lib/model/name';
import type { CaseActions, ClippingActions } from './actions';
import type { Entry } from './entry';
import { MarkedText } from './marked-text';
import { Passage } from './passage';
import type { HitsIn } from './query';

interface Props extends ClippingActions, Pick<CaseActions, 'onStatus'> {
  readonly entry: Entry;
  readonly missing: ComponentChildren;
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
  /** Escape: back to the list. */
  readonly onLeave: () => void;
  readonly complete: CompleteNames;
  readonly hitsIn: HitsIn;
  readonly paneRef: Ref<HTMLElement>;
  readonly onOrganization: (name: string) => void;
  readonly onMethod: (name: string) => void;
  /** 历史, under the rest. */
  readonly children?: ComponentChildren;
}

export function ReadingPane(props: Props) {
  const {
    entry,
    missing,
    isEditing,
    onEditing,
    onLeave,
    complete,
    hitsIn,
    paneRef,
    children,
    onOpen,
    onEdit,
    onDelete,
  } = props;
  const { clipping, article, case: its } = entry;
  const isUnsaved = useIsUnsaved(clippingFormKey(clipping.id));
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // the form had the focus and is gone
    if (wasEditing.current && !isEditing && document.activeElement === document.body) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isImeKey(event)) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <article class="reading" tabIndex={-1} ref={paneRef} aria-label="剪报" onKeyDown={press}>
      <header class="reading-head">
        <h2 class="reading-title">
          <MarkedText text={article.title} hits={hitsIn(article.title)} />
        </h2>
        <p class="reading-source">
          {[article.source, article.author, article.publishedAt?.slice(0, 10), article.site]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="reading-actions">
          <button type="button" class="button" onClick={() => onOpen(clipping.id)}>
            打开原文
          </button>
          <button
            ref={edit}
            type="button"
            class="button"
            aria-pressed={isEditing}
            onClick={() => onEditing(!isEditing)}
          >
            {isUnsaved ? '编辑（有未保存的修改）' : '编辑'}
          </button>
          <button type="button" class="button button-bad" onClick={() => onDelete([clipping.id])}>
            删除
          </button>
        </p>
      </header>
      <CaseLine {...props} />
      {missing}
      <p class="reading-part">{clipping.part ? PART_LABELS[clipping.part] : '未指明部分'}</p>
      <Passage clipping={clipping} hitsIn={hitsIn} />
      <Figures annotations={clipping.annotations} />
      <ClippingWords
        clipping={clipping}
        names={its}
        complete={complete}
        isEditing={isEditing}
        onEdit={onEdit}
        onEnd={() => onEditing(false)}
        showTag={(tag) => <MarkedText text={tag} hits={hitsIn(tag, 'tag')} />}
        showNote={(note) => <MarkedText text={note} hits={hitsIn(note)} />}
      />
      {children}
    </article>
  );
}

function CaseLine({ entry: { case: its }, hitsIn, onStatus, onOrganization, onMethod }: Props) {
  if (!its) return <p class="reading-case quiet">未归入案例</p>;
  const { id, organization, method, field, status } = its;
  return (
    <div class="reading-case">
      <p class="reading-names">
        {method && (
          <button type="button" class="name name-method" onClick={() => onMethod(method)}>
            <MarkedText text={method} hits={hitsIn(method, 'method')} />
          </button>
        )}
        <button type="button" class="name name-organization" onClick={() => onOrganization(organization)}>
          <MarkedText text={organization} hits={hitsIn(organization, 'organization')} />
        </button>
        {field && <span class="chip">{field}</span>}
      </p>
      <StatusSelect status={status} onChange={(chosen) => onStatus(id, chosen)} />
    </div>
  );
}
