import { isImeKey } from '@/components/ime';

/** The keys of a form in place: Escape leaves it, and the Enter that ends a composition is no answer to it. */
export function answerKeys(event: KeyboardEvent, onCancel: () => void): void {
  if (isImeKey(event)) {
    if (event.key === 'Enter') event.preventDefault();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    onCancel();
  }
}
