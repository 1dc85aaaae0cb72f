/**
 * Keeps from the page's scripts what the user types and clicks in the extension's own controls. A script that listens
 * on the window before the page's does hears of every event first and can end it there; so this is installed before
 * the page is read, and finds out later what to guard.
 */

/** The controls that are guarded now, and who takes what was kept from the page. */
export interface GuardedControls {
  /** The element that stands for them on the page. */
  readonly host: Element;
  take(event: Event): void;
}

export interface InputGuard {
  /** Undefined: nothing to guard. */
  controls: GuardedControls | undefined;
}

/** What a page may not hear, see or cancel; it is not told of the focus either, which some pages draw back at once. */
const GUARDED = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'cut', 'copy', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'focus', 'focusin'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['wheel', 'touchstart', 'touchmove', 'touchend', 'selectstart', 'dragstart', 'dragover', 'drop'],
];
/** Scrolling need not wait for these. */
const PASSIVE = ['wheel', 'touchstart', 'touchmove'];

/** Where the scripts of one extension on one page find each other: their world is closed to the page. */
const KEY = Symbol.for('dangjian-clipper/input-guard');

/** Listens for as long as the page lives; does nothing until there are controls to guard. */
export function installInputGuard(): void {
  const guard: InputGuard = { controls: undefined };
  Reflect.set(globalThis, KEY, guard);
  let pressed: string | undefined;
  const keep = (event: Event) => {
    const isInside = guard.controls !== undefined && event.target === guard.controls.host;
    if (event instanceof KeyboardEvent && event.type !== 'keypress') {
      // The key that closes the card is let go on the page.
      const isLetGo = event.type === 'keyup' && event.code === pressed;
      pressed = isInside && event.type === 'keydown' ? event.code : undefined;
      if (isLetGo) event.stopImmediatePropagation();
    }
    // Not by a pointer: the browser alone knows which control is meant.
    const isByKey = event.type === 'click' && event instanceof UIEvent && event.detail === 0;
    if (!isInside || isByKey) return;
    event.stopImmediatePropagation();
    guard.controls?.take(event);
  };
  for (const type of GUARDED) window.addEventListener(type, keep, { capture: true, passive: PASSIVE.includes(type) });
}

/** The guard of this page; one without effect where the page was open before the extension. */
export function inputGuard(): InputGuard {
  const guard: InputGuard | undefined = Reflect.get(globalThis, KEY);
  return guard ?? { controls: undefined };
}
