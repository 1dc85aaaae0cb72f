/** Listens for the two ways to a card: selecting text, and clicking a mark. Events that a page forges are ignored. */
import type { Range } from '@/lib/model/annotation';
import type { Point } from '@/lib/page/hit-test';
import type { TextMap } from '@/lib/page/text-map';

interface Handlers {
  /** An event inside the extension's own controls. */
  readonly isOwn: (event: Event) => boolean;
  /** The user has begun to select text. */
  readonly onSelecting: () => void;
  /** The user has selected, or has given up what was selected. */
  readonly onSelect: (selection: globalThis.Range | undefined) => void;
  readonly onEscape: () => void;
  /** The user has clicked on text that does nothing else. */
  readonly onClick: (point: Point) => void;
}

/** How long a selection made without pointer or key stands still before the toolbar comes, in milliseconds. */
const SELECTION_RESTS = 300;

/** Listens in `page`: the document, or that of a frame, whose events stay inside. */
export function listen(
  page: Document,
  signal: AbortSignal,
  { isOwn, onSelecting, onSelect, onEscape, onClick }: Handlers,
): void {
  const options = { signal, capture: true, passive: true };
  const isUsers = (event: Event) => event.isTrusted && !isOwn(event);
  // The browser settles the selection after the event that ends it.
  const settle = () => setTimeout(() => signal.aborted || onSelect(selectedRange(page)));

  let isPressed = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const press = (event: Event) => {
    if (event.isTrusted) isPressed = event.type === 'pointerdown';
  };
  page.addEventListener('pointerdown', press, options);
  page.addEventListener('pointercancel', press, options);
  page.addEventListener(
    'pointerup',
    (event) => {
      press(event);
      if (isUsers(event)) settle();
    },
    options,
  );
  // 全选 from a menu, handles on a touch screen, an assistive tool: no pointer or key ends these.
  page.addEventListener(
    'selectionchange',
    (event) => {
      clearTimeout(resting);
      if (!isUsers(event)) return;
      if (selectedRange(page)) onSelecting();
      if (!isPressed) resting = setTimeout(() => isPressed || settle(), SELECTION_RESTS);
    },
    options,
  );
  // Escape puts the toolbar away, and the key that closed the card is let go on the page.
  page.addEventListener('keyup', (event) => isUsers(event) && event.key !== 'Escape' && settle(), options);
  page.addEventListener('keydown', (event) => event.key === 'Escape' && onEscape(), options);
  page.addEventListener(
    'click',
    (event) => {
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!isUsers(event) || !isPlain || selectedRange(page) || doesSomething(event.target)) return;
      onClick({ x: event.clientX, y: event.clientY, page });
    },
    options,
  );
}

/** What of the text a selection covers, without white space at its ends; undefined under two characters. */
export function passageOf(map: TextMap, selection: globalThis.Range): Range | undefined {
  let start = map.offsetAfter(selection.startContainer, selection.startOffset);
  let end = map.offsetAfter(selection.endContainer, selection.endOffset);
  while (start < end && /\s/u.test(map.text.charAt(start))) start++;
  while (start < end && /\s/u.test(map.text.charAt(end - 1))) end--;
  return end - start >= 2 ? { start, end } : undefined;
}

/** What the user has selected on the page. */
export function selectedRange(page: Document): globalThis.Range | undefined {
  const selection = page.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
}

function doesSomething(target: EventTarget | null): boolean {
  // by what it can do, not by its class: a frame's elements are of another realm
  const closest: Element['closest'] | undefined = target === null ? undefined : Reflect.get(target, 'closest');
  return closest?.call(target, 'a[href], button, input, textarea, select, label, summary') !== null;
}
