/** Keys that work wherever the focus is, except while something is typed: / to search, u and Ctrl+Z to undo, ? for all keys. */
import { useEffect, useRef } from 'preact/hooks';
import { isImeKey } from '@/components/ime';

interface Shortcuts {
  readonly onSearch: () => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isImeKey(event) || isTakenBy(event.target)) return;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === '/' && !control) {
        event.preventDefault();
        latest.current.onSearch();
      } else if ((key === 'u' && !control && !event.altKey) || (key === 'z' && control && !event.shiftKey)) {
        event.preventDefault();
        latest.current.onUndo();
      } else if (key === '?' && !control) {
        event.preventDefault();
        latest.current.onHelp();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** What is typed into, and a dialog above the page, keep their keys. */
function isTakenBy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('dialog') !== null ||
      target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button)$/u.test(target.type)))
  );
}
