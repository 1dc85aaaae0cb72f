/** What the keys of a list do to its selection. Pure. */
import { everything, extended, movedTo, only, type Selection, toggled } from './selection';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The selection after a key, undefined where the key is none of the list's. `page` is how many rows are in sight. */
export function pressed<Id extends string>(
  selection: Selection<Id>,
  ids: readonly Id[],
  event: Key,
  page: number,
): Selection<Id> | undefined {
  if (event.altKey || ids.length === 0) return undefined;
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === 'a') return everything(selection, ids);
  if (event.key === ' ') return toggled(selection, ids, selection.at);
  if (event.key === 'Escape') return selection.chosen.size > 1 ? only(ids, selection.at) : undefined;
  const to = target(event.key, selection.at, ids.length - 1, page);
  if (to === undefined || (control && /^[a-z]$/iu.test(event.key))) return undefined;
  if (event.shiftKey) return extended(selection, ids, to);
  return control && event.key.startsWith('Arrow') ? movedTo(selection, ids, to) : only(ids, to);
}

function target(key: string, at: number, last: number, page: number): number | undefined {
  const within = (to: number) => Math.max(0, Math.min(to, last));
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return within(at + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
