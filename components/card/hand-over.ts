/** Events that were kept from the page, handed to the control inside that they are meant for. */

const handedOver = new WeakSet<Event>();

/** Whether the user did it: the browser says so, or it is the copy of something that the browser said so of. */
export function isUsersOwn(event: Event): boolean {
  return event.isTrusted || handedOver.has(event);
}

/** What controls listen for; the rest, such as the letter that a key writes, the browser does by itself. */
const LISTENED_FOR = ['keydown', 'input', 'compositionend', 'pointerdown', 'mousedown', 'click'];

/** What controls read of it, whichever kind of event has it. */
const READ = [
  'key',
  'code',
  'keyCode',
  'ctrlKey',
  'metaKey',
  'shiftKey',
  'altKey',
  'isComposing',
  'button',
  'detail',
] as const;

/** Dispatches a copy inside of `root`, out of which it does not get; what is cancelled there is cancelled. */
export function handOver(event: Event, root: ShadowRoot): void {
  if (!event.isTrusted || !LISTENED_FOR.includes(event.type)) return;
  // A plain event with these as its own: Firefox hands a script no keyboard event while one is being dispatched.
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable });
  for (const name of READ) if (name in event) Object.defineProperty(copy, name, { value: Reflect.get(event, name) });
  handedOver.add(copy);
  if (targetIn(root, event)?.dispatchEvent(copy) === false) event.preventDefault();
}

/** The page's side does not tell where inside something happened. */
function targetIn(root: ShadowRoot, event: Event): Element | null {
  if (!(event instanceof MouseEvent)) return root.activeElement;
  const under = root.elementFromPoint(event.clientX, event.clientY);
  // A copied click would switch a checkbox a second time.
  return event.type === 'click' ? (under?.closest('button') ?? null) : under;
}
