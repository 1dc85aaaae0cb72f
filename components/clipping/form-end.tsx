/** The end of a form in place: give up or save. */

interface Props {
  readonly canSave: boolean;
  readonly onCancel: () => void;
}

export function FormEnd({ canSave, onCancel }: Props) {
  return (
    <p class="form-end">
      <button type="button" class="button" onClick={onCancel}>
        取消
      </button>
      <button type="submit" class="button button-main" aria-disabled={!canSave}>
        保存
      </button>
    </p>
  );
}
