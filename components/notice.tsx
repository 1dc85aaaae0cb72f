/** What stands where there is nothing to list: empty, not readable, failed. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** `failed` is announced at once. */
  readonly tone?: 'quiet' | 'failed';
  /** What the user can do, as text or controls. */
  readonly children?: ComponentChildren;
}

/** A heading and the way out. */
export function Notice({ title, tone = 'quiet', children }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'failed' ? 'alert' : undefined}>
      <h2 class="notice-title">{title}</h2>
      {children}
    </div>
  );
}
