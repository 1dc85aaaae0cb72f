/** Walks what is shown under an element, in document order. */
import type { Prose } from './prose';

interface Level {
  readonly isBlock: boolean;
  readonly isVisible: boolean;
  readonly whiteSpace: string;
}

/** Hands the visible text under `root` to `prose`, line breaks at block edges. No recursion: a script can nest deeper than the stack. */
export function walk(root: Element, prose: Prose, isLeftOut: (element: Element) => boolean): void {
  const open: Level[] = [];
  let node: Node | null = root;
  while (node) {
    const level: Level | undefined = node instanceof Element ? enter(node, prose, isLeftOut) : undefined;
    if (level && node.firstChild) {
      open.push(level);
      node = node.firstChild;
      continue;
    }
    const around = open.at(-1);
    if (node instanceof Text && around?.isVisible) prose.add(node, around.whiteSpace);
    if (level?.isBlock) prose.breakLine();
    node = nodeAfter(node, root, open, prose);
  }
}

/** The next node in document order that is not inside `from`; leaves what ends on the way. */
function nodeAfter(from: Node, root: Element, open: Level[], prose: Prose): Node | null {
  let node: Node | null = from;
  while (node && node !== root) {
    if (node.nextSibling) return node.nextSibling;
    node = node.parentNode;
    if (open.pop()?.isBlock) prose.breakLine();
  }
  return null;
}

/** How the inside of an element is read, or undefined where it is not. One style read an element, no layout. */
function enter(element: Element, prose: Prose, isLeftOut: (element: Element) => boolean): Level | undefined {
  if (element.localName === 'br') prose.breakLine();
  if (NEVER_READ.has(element.localName)) return undefined;
  const style = getComputedStyle(element);
  if (style.display === 'none') return undefined;
  const isBlock = !INLINE.test(style.display);
  if (isBlock) prose.breakLine();
  if (style.contentVisibility === 'hidden' || isEditable(element) || isFolded(element) || isLeftOut(element)) {
    return undefined;
  }
  return { isBlock, isVisible: style.visibility === 'visible', whiteSpace: style.whiteSpace };
}

// `contents` makes no box; an inline block stands within its line.
const INLINE = /^(?:inline|contents|ruby)/u;

const NEVER_READ = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title'],
  ...['input', 'textarea', 'select', 'button', 'option', 'datalist', 'meter', 'progress'],
  ...['iframe', 'frame', 'object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'img', 'picture', 'map'],
  // Readings above the line would break the names that they stand over.
  ...['rt', 'rp', 'rtc', 'br', 'wbr'],
]);

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return (value !== null && value.toLowerCase() !== 'false') || element.getAttribute('role') === 'textbox';
}

function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  return parent?.localName === 'details' && !parent.hasAttribute('open') && element.localName !== 'summary';
}
