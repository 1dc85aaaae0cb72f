/** A line at the foot that tells what just happened, with a way back where there is one. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Message {
  /** Each message is new, though the words repeat. */
  readonly id: number;
  readonly text: string;
  readonly tone?: 'quiet' | 'failed';
  readonly undo?: () => void;
  /** The focus stays where it is; else 撤销 takes it, which a deleted row would lose. */
  readonly keepsFocus?: boolean;
}

interface Props {
  readonly message: Message | undefined;
  readonly onEnd: () => void;
}

/** Long enough to read, to reach for the mouse, and to think again. */
const STAYS_MS = 10_000;

/** Stays while the pointer is on it. */
export function Toast({ message, onEnd }: Props) {
  const [isHeld, setHeld] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const id = message?.id;
  const keepsFocus = message?.keepsFocus;
  useEffect(() => {
    if (id === undefined || isHeld) return;
    const timer = setTimeout(onEnd, STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, onEnd]);
  useEffect(() => {
    if (id === undefined) setHeld(false);
    else if (!keepsFocus) undo.current?.focus({ preventScroll: true });
  }, [id, keepsFocus]);
  return (
    <div class="toast-place" role="status">
      {message && (
        <div
          class={`toast toast-${message.tone ?? 'quiet'}`}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.undo && (
            <button type="button" class="toast-undo" ref={undo} onClick={message.undo}>
              撤销
            </button>
          )}
          <button type="button" class="toast-close" aria-label="关闭提示" onClick={onEnd}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
