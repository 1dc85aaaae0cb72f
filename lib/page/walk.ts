/** Walks what is shown under an element in the order in which it is shown: through open shadow roots, slots, frames of the same origin. */
import { type Aside, asideOf } from './aside';
import type { Prose } from './prose';
import { attributeOf, bodyOf, firstChildOf, nameOf, nextSiblingOf, shadowOf, typeOf } from './unmasked';
import { canBeSeen } from './visibility';

/** How the inside of an element is read. */
export interface Level {
  /** The innermost block. */
  readonly block: Element;
  readonly isVisible: boolean;
  readonly whiteSpace: string;
  readonly isLink: boolean;
  readonly aside: Aside;
}

/** A block and its lines: from `from` up to `to`. */
export interface Block {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

/** What a walk finds beside the prose. */
export interface Walked {
  /** Blocks that hold lines, inner before outer. */
  readonly blocks: Block[];
  /** Where the walked text lives: the document and those of frames, and open shadow roots. */
  readonly documents: Set<Document>;
  readonly shadowRoots: Set<ShadowRoot>;
}

/** An element that has begun and not ended. */
interface Open {
  readonly level: Level;
  /** Set where a block ends with it. */
  readonly block?: Element;
  readonly from: number;
  next: Node | null | undefined;
  /** What follows `next`, last first, where that is not its sibling. */
  readonly assigned?: Node[];
}

/**
 * Hands the visible text under `root` to `prose`, line breaks at block edges. Yields every few nodes, so that the caller
 * may rest. No recursion: a script can nest deeper than the stack.
 */
export function* walk(
  root: Element,
  prose: Prose,
  { blocks, documents, shadowRoots }: Walked,
): Generator<undefined, void> {
  const open: Open[] = [];
  documents.add(root.ownerDocument);
  enter(root, { block: root, isVisible: true, whiteSpace: 'normal', isLink: false, aside: undefined });
  for (let count = 1, inside = open.at(-1); inside; inside = open.at(-1), count++) {
    if (count % OFTEN === 0) yield;
    const node: Node | null | undefined = inside.next;
    if (!node) {
      open.pop();
      leave(inside);
      continue;
    }
    inside.next = inside.assigned ? inside.assigned.pop() : nextSiblingOf(node);
    if (isElement(node)) enter(node, inside.level);
    else if (isText(node) && inside.level.isVisible) {
      for (let from = 0; from < node.length; from += PIECE) {
        prose.add(node, inside.level, from, Math.min(from + PIECE, node.length));
        if (node.length > PIECE) yield;
      }
    }
  }

  function leave({ block, from }: Open): void {
    if (!block) return;
    prose.breakLine();
    if (prose.lines.length > from) blocks.push({ element: block, from, to: prose.lines.length });
  }

  /** One style read an element; layout is asked only where it may hide text. */
  function enter(element: Element, around: Level): void {
    const name = nameOf(element);
    if (name === 'br') prose.breakLine();
    if (NEVER_READ.has(name)) return;
    const style = getComputedStyle(element);
    const { display } = style;
    if (display === 'none') return;
    const inner = FRAMES.has(name) ? documentIn(element) : undefined;
    // `contents` makes no box; an inline block stands within its line.
    const isBlock = inner !== undefined || !INLINE.test(display);
    const isRead = !isEditable(element) && canBeSeen(element, style);
    // what is taken out of the flow and cannot be seen leaves its surroundings whole
    if (isBlock && (isRead || !/^(?:absolute|fixed)$/u.test(style.position))) prose.breakLine();
    if (!isRead) return;
    const level: Level = {
      block: isBlock ? element : around.block,
      // text of no size is no text; boxes inside often have a size again
      isVisible: style.visibility === 'visible' && style.fontSize !== '0px',
      whiteSpace: style.whiteSpace,
      isLink: around.isLink || (name === 'a' && attributeOf(element, 'href') !== null),
      aside: around.aside ?? (isBlock ? asideOf(element, style) : undefined),
    };
    open.push({ level, from: prose.lines.length, ...(isBlock && { block: element }), ...insideOf(element, inner) });
  }

  function insideOf(element: Element, inner: Document | undefined): Pick<Open, 'next' | 'assigned'> {
    if (inner) {
      documents.add(inner);
      return { next: bodyOf(inner), assigned: [] };
    }
    const shadow = shadowOf(element);
    if (shadow) shadowRoots.add(shadow);
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes().reverse() : [];
    if (assigned.length > 0) return { next: assigned.pop(), assigned };
    return { next: firstChildOf(shadow ?? element) };
  }
}

const OFTEN = 32;
/** So much of a long text node is read at once, in UTF-16 units. */
const PIECE = 65_536;

const INLINE = /^(?:inline|contents|ruby)/u;
const FRAMES = new Set(['iframe', 'frame']);

const NEVER_READ = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title'],
  ...['input', 'textarea', 'select', 'button', 'option', 'datalist', 'meter', 'progress'],
  ...['object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'img', 'picture', 'map'],
  // Readings above the line would break the names that they stand over.
  ...['rt', 'rp', 'rtc', 'br', 'wbr'],
]);

/** Undefined for a frame of another origin, for one that has not loaded, and for an editor. */
function documentIn(frame: Element): Document | undefined {
  const inner: Document | null = Reflect.get(frame, 'contentDocument');
  return inner && bodyOf(inner) && inner.designMode !== 'on' ? inner : undefined;
}

function isEditable(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  return (value !== null && value.toLowerCase() !== 'false') || attributeOf(element, 'role') === 'textbox';
}

// By type, not by `instanceof`: nodes of a frame belong to another realm.
function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

function isText(node: Node): node is Text {
  return typeOf(node) === Node.TEXT_NODE;
}
