/** Something that takes its time: how far it is, and a way to stop it. */

interface Props {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** Absent where it can no longer be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

export function Working({ label, share, onCancel }: Props) {
  const percent = Math.floor(share * 100);
  return (
    <div class="working">
      <p role="status">{label}</p>
      <progress class="working-bar" max={100} value={percent} aria-label={label} />
      <span class="working-percent">{percent}%</span>
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          取消
        </button>
      )}
    </div>
  );
}
