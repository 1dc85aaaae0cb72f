/** 编辑: a clipping's part, case, tags and note, in place. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CaseNameFields } from '@/components/card/case-name-fields';
import { PartField } from '@/components/card/part-field';
import { TagField } from '@/components/card/tag-field';
import type { ClippingEdit } from '@/components/popup/library-actions';
import { useKept, useUnsaved } from '@/components/unsaved';
import { type CaseNames, type Clipping, PARTS } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import type { CompleteNames } from '@/lib/model/name';
import { normalTags } from '@/lib/model/tag';
import { FormEnd } from './form-end';
import { answerKeys } from './form-keys';

interface Props {
  readonly clipping: Clipping;
  readonly names?: CaseNames;
  readonly complete: CompleteNames;
  /** Answers whether it was written; if not, the form stays as it is. */
  readonly onSave: (edit: ClippingEdit) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The key under which an unsaved edit of a clipping is kept. */
export function clippingFormKey(id: ClippingId): string {
  return `clipping ${id}`;
}

/** Hands over the whole edit; without an organization the clipping belongs to no case. */
export function ClippingForm({ clipping, names, complete, onSave, onCancel }: Props) {
  const key = clippingFormKey(clipping.id);
  const kept = useKept(key);
  const [part, setPart] = useState(kept.isKept ? PARTS.find((each) => each === kept.text('part')) : clipping.part);
  const [organization, setOrganization] = useState(kept.text('organization') ?? names?.organization ?? '');
  const [method, setMethod] = useState(kept.text('method') ?? names?.method ?? '');
  const [tags, setTags] = useState(kept.list('tags') ?? clipping.tags);
  const [typed, setTyped] = useState(kept.text('typed') ?? '');
  const [note, setNote] = useState(kept.text('note') ?? clipping.note);
  const [isSaving, setSaving] = useState(false);
  const discard = useUnsaved(key, { part: part ?? '', organization, method, tags, typed, note });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const lacksOrganization = organization.trim() === '' && method.trim() !== '';
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving || lacksOrganization) return;
    setSaving(true);
    const isSaved = await onSave({
      ...caseNames(organization, method),
      ...(part ? { part } : {}),
      tags: normalTags([...tags, typed]),
      note: note.trim(),
    });
    if (isSaved) discard();
    setSaving(false);
  };
  return (
    <form
      class="form"
      ref={form}
      aria-label="编辑剪报"
      onSubmit={save}
      onKeyDown={(event) => answerKeys(event, onCancel)}
    >
      {kept.isKept && <p class="quiet">已填回上次没有保存的修改；点「取消」放弃。</p>}
      <PartField value={part} onChange={setPart} />
      <CaseNameFields
        organization={organization}
        method={method}
        complete={complete}
        hint="空着就不归入案例"
        error={lacksOrganization ? '请先填写单位：案例由单位和工作法一起确定。' : undefined}
        onOrganization={setOrganization}
        onMethod={setMethod}
      />
      <TagField
        tags={tags}
        typed={typed}
        complete={complete}
        onChange={(all, rest) => {
          setTags(all);
          setTyped(rest);
        }}
      />
      <label class="field">
        <span class="field-label">备注</span>
        <textarea class="input" rows={2} value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </label>
      <FormEnd
        canSave={!isSaving && !lacksOrganization}
        onCancel={() => {
          discard();
          onCancel();
        }}
      />
    </form>
  );
}

function caseNames(organization: string, method: string): { case?: CaseNames } {
  const owner = organization.trim();
  const name = method.trim();
  if (owner === '') return {};
  return { case: name === '' ? { organization: owner } : { organization: owner, method: name } };
}
