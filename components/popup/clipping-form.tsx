/** 编辑: a clipping's part, case, tags and note, in place. */
import { useId, useState } from 'preact/hooks';
import type { CaseNames, Clipping } from '@/lib/model/clipping';
import { PARTS } from '@/lib/model/clipping';
import { PART_LABELS } from '@/lib/model/labels';
import type { ClippingEdit, KnownNames } from './library-actions';
import { NameField } from './name-field';
import { TagsField } from './tags-field';

interface Props {
  readonly clipping: Clipping;
  readonly names?: CaseNames;
  readonly known: KnownNames;
  readonly onSave: (edit: ClippingEdit) => Promise<void>;
  readonly onCancel: () => void;
}

/** Hands over the whole edit; without an organization the clipping belongs to no case. */
export function ClippingForm({ clipping, names, known, onSave, onCancel }: Props) {
  const [part, setPart] = useState(clipping.part);
  const [organization, setOrganization] = useState(names?.organization ?? '');
  const [method, setMethod] = useState(names?.method ?? '');
  const [tags, setTags] = useState(clipping.tags);
  const [note, setNote] = useState(clipping.note);
  const [isSaving, setSaving] = useState(false);
  const id = useId();
  const lacksOrganization = organization.trim() === '' && method.trim() !== '';
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving || lacksOrganization) return;
    setSaving(true);
    await onSave({ ...caseNames(organization, method), ...(part ? { part } : {}), tags, note: note.trim() });
    setSaving(false);
  };
  return (
    <form
      class="form"
      aria-label="编辑剪报"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <fieldset class="segments">
        <legend class="field-label">部分</legend>
        {[...PARTS, undefined].map((each) => (
          <label key={each ?? 'none'} class="segment">
            <input type="radio" name={`${id}-part`} checked={part === each} onChange={() => setPart(each)} />
            <span>{each ? PART_LABELS[each] : '未指明'}</span>
          </label>
        ))}
      </fieldset>
      <NameField label="单位" value={organization} known={known.organizations} onChange={setOrganization} />
      <NameField label="工作法" value={method} known={known.methods} onChange={setMethod} />
      {lacksOrganization && (
        <p class="field-error" role="alert">
          请先填写单位：案例由单位和工作法一起确定。
        </p>
      )}
      <TagsField tags={tags} known={known.tags} onChange={setTags} />
      <label class="field">
        <span class="field-label">备注</span>
        <textarea class="input" rows={2} value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </label>
      <p class="form-end">
        <button type="button" class="button" onClick={onCancel}>
          取消
        </button>
        <button type="submit" class="button button-main" aria-disabled={isSaving || lacksOrganization}>
          保存
        </button>
      </p>
    </form>
  );
}

function caseNames(organization: string, method: string): { case?: CaseNames } {
  const owner = organization.trim();
  const name = method.trim();
  if (owner === '') return {};
  return { case: name === '' ? { organization: owner } : { organization: owner, method: name } };
}
