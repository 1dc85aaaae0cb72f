/** Tab goes round inside of a dialog, and Shift+Tab the other way. */
export function keepFocusIn(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, input, textarea')].filter(isStop);
  const root = dialog.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (focused !== edge) return;
  event.preventDefault();
  other?.focus();
}

/** Of radio buttons only the checked one is a stop. */
function isStop(element: HTMLElement): boolean {
  const isOtherRadio = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
  return element.tabIndex >= 0 && !isOtherRadio && element.checkVisibility();
}
