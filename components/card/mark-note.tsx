/** Beside the mark that the user has come to by key: what it is, which of how many, and the way to clip it. */
import type { Kind } from '@/lib/model/annotation';
import { KIND_LABELS } from '@/lib/model/labels';
import { isUsersOwn } from './hand-over';

interface Props {
  readonly kind: Kind;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  readonly onClip: () => void;
}

export function MarkNote({ kind, position, count, onClip }: Props) {
  return (
    <div class="toolbar mark-note">
      <p class={`mark-place ${kind}`} role="status">
        <span class="mark-kind">{KIND_LABELS[kind]}</span>
        <span class="visually-hidden">，第</span> {position}
        <span aria-hidden="true"> / </span>
        <span class="visually-hidden">处，共</span>
        {count}
        <span class="visually-hidden">处</span>
      </p>
      <button
        type="button"
        class="toolbar-button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => isUsersOwn(event) && onClip()}
      >
        剪报
      </button>
    </div>
  );
}
