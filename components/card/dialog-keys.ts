/** The keys of card and sheet: Escape closes, Ctrl+Enter saves, Tab stays inside. */
import { isImeKey } from '@/components/ime';
import { isUsersOwn } from './hand-over';
import { keepFocusIn } from './keep-focus';

interface Acts {
  readonly onClose: () => void;
  readonly onSave: () => void;
}

/** They answer only to the user's own acts: events that a page forges are not trusted. */
export function dialogKeys({ onClose, onSave }: Acts) {
  return (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (!isUsersOwn(event) || isImeKey(event)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab') keepFocusIn(event.currentTarget, event);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };
}
