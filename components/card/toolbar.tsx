/** The one button at a selection. */

import { isUsersOwn } from './hand-over';

interface Props {
  readonly onClip: () => void;
}

export function Toolbar({ onClip }: Props) {
  return (
    <div class="toolbar" role="toolbar" aria-label="党建剪报">
      <button
        type="button"
        class="toolbar-button"
        // The page's selection stays while the button is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => isUsersOwn(event) && onClip()}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 1.75h8v12.5l-4-3-4 3z" />
        </svg>
        剪报
      </button>
    </div>
  );
}
