/** What takes longer than a moment says that it is under way, how far it is, and asks before the tab is closed. */
import type { Tell } from '@/components/use-message';
import type { OnProgress } from '@/lib/store/in-parts';

const SLOW_MS = 500;

/** `label` as 正在撤销. */
export async function slowly<T>(label: string, tell: Tell, action: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  let isSlow = false;
  let shown = -1;
  let percent = 0;
  const say = () => {
    if (!isSlow || percent === shown) return;
    shown = percent;
    tell({ text: percent === 0 ? `${label}，请稍候…` : `${label}，已完成 ${percent}%…`, keepsFocus: true });
  };
  const hold = (event: BeforeUnloadEvent) => event.preventDefault();
  const slow = setTimeout(() => {
    isSlow = true;
    addEventListener('beforeunload', hold);
    say();
  }, SLOW_MS);
  try {
    return await action((share) => {
      percent = Math.min(95, Math.floor(share * 20) * 5);
      say();
    });
  } finally {
    clearTimeout(slow);
    removeEventListener('beforeunload', hold);
  }
}
