/** The card: a passage with what was recognized in it, to be settled by the clerk and saved. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@/lib/model/annotation';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { DictionaryChange } from '@/lib/model/dictionary';
import type { ClippedElsewhere } from '@/lib/model/elsewhere';
import { normalTags } from '@/lib/model/tag';
import type { ClippingInput } from '@/lib/model/unsaved';
import { CardEnd } from './card-end';
import { CaseFields } from './case-fields';
import { dialogKeys } from './dialog-keys';
import { ElsewhereNote } from './elsewhere-note';
import type { CardAnswer, CardEntry, CardNames, NamesAnswer } from './entry';
import { Findings } from './findings';
import { KeptNote } from './kept-note';
import { PartField } from './part-field';
import { SavedView } from './saved-view';
import { TagField } from './tag-field';
import { useSuggestedTags } from './use-suggested-tags';
import { useTyped } from './use-typed';

interface Props {
  readonly passage: string;
  readonly annotations: readonly Annotation[];
  readonly case?: CaseNames;
  readonly organizations: readonly string[];
  readonly methods: readonly string[];
  readonly part?: Part;
  readonly elsewhere?: readonly ClippedElsewhere[];
  readonly names: CardNames;
  /** What was typed for this passage before and not saved. */
  readonly kept?: ClippingInput;
  /** What stands in the card changed; `null`: what was kept is given up. */
  readonly onInput: (input: ClippingInput | null) => void;
  readonly onSave: (entry: CardEntry) => Promise<CardAnswer>;
  /** A name is to be marked always, never, or as the rules have it. */
  readonly onChangeNames: (change: DictionaryChange) => Promise<NamesAnswer>;
  /** The extension was updated or removed: nothing can be saved any more. */
  readonly hasEnded?: boolean;
  readonly onClose: () => void;
}

type Progress =
  | { readonly step: 'editing'; readonly error?: 'organization missing' }
  | { readonly step: 'saving' }
  | { readonly step: 'done'; readonly outcome: 'saved' | 'already' }
  | { readonly step: 'failed'; readonly reason: string };

export function Card(props: Props) {
  const { passage, annotations, organizations, methods, names, onSave, onInput, onClose } = props;
  const { input: draft, set, change, isKept, ...typed } = useTyped(() => proposedInput(props), props.kept, onInput);
  const [progress, setProgress] = useState<Progress>({ step: 'editing' });
  const suggested = useSuggestedTags(names.suggestTags, draft.belongs ? draft.organization.trim() : '');
  const firstField = useRef<HTMLInputElement>(null);
  const organizationField = useRef<HTMLInputElement>(null);
  const giveUp = () => {
    typed.giveUp();
    firstField.current?.focus({ preventScroll: true });
  };

  useLayoutEffect(() => firstField.current?.focus({ preventScroll: true }), []);

  const save = async () => {
    if (progress.step === 'saving' || progress.step === 'done' || props.hasEnded) return;
    if (draft.belongs && draft.organization.trim() === '') {
      setProgress({ step: 'editing', error: 'organization missing' });
      organizationField.current?.focus();
      return;
    }
    setProgress({ step: 'saving' });
    const answer = await onSave(entryOf(draft));
    setProgress(
      answer.outcome === 'failed'
        ? { step: 'failed', reason: answer.reason }
        : { step: 'done', outcome: answer.outcome },
    );
  };

  const failure = props.hasEnded ? HAS_ENDED : progress.step === 'failed' ? progress.reason : '';
  const isMissing = progress.step === 'editing' && progress.error !== undefined && draft.organization.trim() === '';
  return (
    <div class="card" role="dialog" aria-label="剪报" onKeyDown={dialogKeys({ onClose, onSave: save })}>
      <p class="card-title" aria-hidden="true">
        剪报
      </p>
      <blockquote class="passage">{passage}</blockquote>
      {progress.step === 'done' ? (
        <SavedView outcome={progress.outcome} case={entryOf(draft).case} onClose={onClose} />
      ) : (
        <>
          <div class="card-body">
            {isKept && <KeptNote onGiveUp={giveUp} />}
            <ElsewhereNote places={props.elsewhere ?? []} subject="这段话" />
            <Findings passage={passage} annotations={annotations} onChange={props.onChangeNames} />
            <CaseFields
              belongs={draft.belongs}
              organization={draft.organization}
              method={draft.method}
              organizations={organizations}
              methods={methods}
              complete={names.complete}
              error={isMissing ? '请填写单位，或勾选“不归入案例”。' : undefined}
              organizationRef={organizationField}
              onChange={change}
            />
            <PartField
              value={draft.part}
              onChange={(part) => set(({ part: _, ...rest }) => ({ ...rest, ...(part && { part }) }))}
            />
            <TagField
              tags={draft.tags}
              typed={draft.typedTag}
              complete={names.complete}
              suggested={suggested}
              inputRef={firstField}
              onChange={(tags, typedTag) => change({ tags, typedTag })}
            />
            <label class="field">
              <span class="field-label">备注</span>
              <textarea
                class="note"
                rows={2}
                value={draft.note}
                onInput={(event) => change({ note: event.currentTarget.value })}
              />
            </label>
          </div>
          <CardEnd
            failure={failure}
            isSaving={progress.step === 'saving'}
            hasEnded={props.hasEnded === true}
            onClose={onClose}
            onSave={save}
          />
        </>
      )}
    </div>
  );
}

const HAS_ENDED = '扩展刚更新过，这张卡片不能再保存。更新前填写的内容还在：刷新本页，再选同一段文字。';

function entryOf({ belongs, organization, method, part, tags, typedTag, note }: ClippingInput): CardEntry {
  const names = { organization: organization.trim(), method: method.trim() };
  return {
    ...(belongs && {
      case: { organization: names.organization, ...(names.method !== '' && { method: names.method }) },
    }),
    ...(part && { part }),
    tags: normalTags([...tags, typedTag]),
    note: note.trim(),
  };
}

function proposedInput({ case: its, methods, part }: Props): ClippingInput {
  return {
    belongs: its !== undefined,
    organization: its?.organization ?? '',
    method: its?.method ?? methods[0] ?? '',
    ...(part && { part }),
    tags: [],
    typedTag: '',
    note: '',
  };
}
