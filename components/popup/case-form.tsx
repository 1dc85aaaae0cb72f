/** 编辑案例: the names and the note of a case, for all its clippings at once. */
import { useState } from 'preact/hooks';
import { NameField } from '@/components/card/name-field';
import type { Case } from '@/lib/model/case';
import { answerKeys } from './form-keys';
import type { CaseEdit, KnownNames } from './library-actions';

interface Props {
  readonly case: Case;
  readonly known: KnownNames;
  readonly onSave: (edit: CaseEdit) => Promise<void>;
  readonly onCancel: () => void;
}

/** A case has an organization; the method may be missing. */
export function CaseForm({ case: its, known, onSave, onCancel }: Props) {
  const [organization, setOrganization] = useState(its.organization);
  const [method, setMethod] = useState(its.method ?? '');
  const [note, setNote] = useState(its.note);
  const [isSaving, setSaving] = useState(false);
  const lacksOrganization = organization.trim() === '';
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving || lacksOrganization) return;
    setSaving(true);
    const name = method.trim();
    await onSave({ organization: organization.trim(), ...(name === '' ? {} : { method: name }), note: note.trim() });
    setSaving(false);
  };
  return (
    <form class="form" aria-label="编辑案例" onSubmit={save} onKeyDown={(event) => answerKeys(event, onCancel)}>
      <NameField
        label="单位"
        value={organization}
        alternatives={[]}
        suggestions={known.organizations}
        placeholder=""
        error={lacksOrganization ? '请填写单位。' : undefined}
        onChange={setOrganization}
      />
      <NameField
        label="工作法"
        value={method}
        alternatives={[]}
        suggestions={known.methods}
        placeholder=""
        onChange={setMethod}
      />
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
