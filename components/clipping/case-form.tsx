/** 编辑案例: the names and the note of a case, for all its clippings at once. */
import { useState } from 'preact/hooks';
import { CaseNameFields } from '@/components/card/case-name-fields';
import type { CaseEdit } from '@/components/popup/library-actions';
import { useKept, useUnsaved } from '@/components/unsaved';
import type { Case } from '@/lib/model/case';
import type { CaseId } from '@/lib/model/id';
import type { CompleteNames } from '@/lib/model/name';
import { FormEnd } from './form-end';
import { answerKeys } from './form-keys';

interface Props {
  readonly case: Case;
  readonly complete: CompleteNames;
  /** Answers whether it was written; if not, the form stays as it is. */
  readonly onSave: (edit: CaseEdit) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The key under which an unsaved edit of a case is kept. */
export function caseFormKey(id: CaseId): string {
  return `case ${id}`;
}

/** A case has an organization; the method may be missing. */
export function CaseForm({ case: its, complete, onSave, onCancel }: Props) {
  const key = caseFormKey(its.id);
  const kept = useKept(key);
  const [organization, setOrganization] = useState(kept.text('organization') ?? its.organization);
  const [method, setMethod] = useState(kept.text('method') ?? its.method ?? '');
  const [note, setNote] = useState(kept.text('note') ?? its.note);
  const discard = useUnsaved(key, { organization, method, note });
  const [isSaving, setSaving] = useState(false);
  const lacksOrganization = organization.trim() === '';
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving || lacksOrganization) return;
    setSaving(true);
    const name = method.trim();
    const names = { organization: organization.trim(), ...(name === '' ? {} : { method: name }) };
    const isSaved = await onSave({ ...names, note: note.trim() });
    if (isSaved) discard();
    setSaving(false);
  };
  return (
    <form class="form" aria-label="编辑案例" onSubmit={save} onKeyDown={(event) => answerKeys(event, onCancel)}>
      {kept.isKept && <p class="quiet">已填回上次没有保存的修改；点「取消」放弃。</p>}
      <CaseNameFields
        organization={organization}
        method={method}
        complete={complete}
        error={lacksOrganization ? '请填写单位。' : undefined}
        onOrganization={setOrganization}
        onMethod={setMethod}
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
