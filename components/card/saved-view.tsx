/** What the card says once the passage stands in the library. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CaseNames } from '@/lib/model/clipping';

interface Props {
  readonly outcome: 'saved' | 'already';
  readonly case?: CaseNames | undefined;
  readonly onClose: () => void;
}

export function SavedView({ outcome, case: names, onClose }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div class="saved">
      <p class="saved-title" role="status">
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 8.5 3.25 3.25L13 5" />
        </svg>
        {outcome === 'saved' ? '已保存' : '已剪报过，未重复保存'}
      </p>
      {outcome === 'saved' && (
        <p class="hint">
          {names ? `归入案例：${[names.organization, names.method].filter(Boolean).join(' · ')}` : '未归入案例'}
        </p>
      )}
      <div class="actions">
        <button ref={button} type="button" class="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </div>
  );
}
