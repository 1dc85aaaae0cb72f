/** Whether an element's inside can be seen, by its computed style; sizes are asked only where they can hide text. */

import { nameOf } from './unmasked';

/** False where nothing inside shows: hidden, folded away, or clipped to nothing as text for screen readers and bots is. */
export function canBeSeen(element: Element, style: CSSStyleDeclaration): boolean {
  return !(
    style.contentVisibility === 'hidden' ||
    isFolded(element) ||
    // pages that fade their paragraphs in begin like this too
    (style.opacity === '0' && style.transitionDuration === '0s' && style.animationName === 'none') ||
    CLIPPED.test(style.clipPath) ||
    FAR_OUT.test(style.textIndent) ||
    (TAKEN_OUT.test(style.position) &&
      (NO_RECT.test(style.clip) || FAR_OUT.test(style.left) || FAR_OUT.test(style.top))) ||
    hasNoRoom(element, style)
  );
}

const CLIPPED = /^(?:inset\((?:[5-9]\d|100)%|circle\(0)/u;
const FAR_OUT = /^-\d{3,}/u;
const TAKEN_OUT = /^(?:absolute|fixed)$/u;
// rect(0px, 0px, 0px, 0px)  rect(1px, 1px, 1px, 1px)
const NO_RECT = /^rect\((?:[01](?:px)?,? ?){4}\)$/u;

/** A box of a pixel or none that lets nothing out. The root's overflow is the window's. */
function hasNoRoom(element: Element, { overflowX, overflowY, display }: CSSStyleDeclaration): boolean {
  if (overflowX === 'visible' || overflowY === 'visible' || display === 'inline' || display === 'contents')
    return false;
  if (ROOTS.has(nameOf(element))) return false;
  return element.clientWidth <= 1 || element.clientHeight <= 1;
}

const ROOTS = new Set(['html', 'body']);

function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  return parent?.localName === 'details' && !parent.hasAttribute('open') && element.localName !== 'summary';
}
