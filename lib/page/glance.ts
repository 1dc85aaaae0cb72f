/** A look at a page's words that asks nothing of how they are shown: far cheaper than reading it. */
import { bodyOf, shadowOf } from './unmasked';

/** Words, shown or not. */
export interface Glance {
  /** All of them: the document's, those of its open shadow trees and of its frames of the same origin. */
  readonly all: string;
  /** What is no prose: scripts, and links that stand outside of paragraphs; one line each. */
  readonly aside: string;
  /** The paragraphs, those of one parent together. */
  readonly paragraphs: readonly string[];
}

export function glanceAt(page: Document): Glance {
  const pieces: string[] = [];
  const aside: string[] = [];
  const byParent = new Map<Node | null, string[]>();
  const trees: (Element | ShadowRoot | null)[] = [bodyOf(page)];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    pieces.push(tree.textContent ?? '');
    for (const element of tree.querySelectorAll(NO_PROSE)) aside.push(element.textContent ?? '');
    for (const link of tree.querySelectorAll(LINK)) if (!isWithinText(link)) aside.push(link.textContent ?? '');
    for (const paragraph of tree.querySelectorAll(PARAGRAPH)) {
      const siblings = byParent.get(paragraph.parentNode);
      if (siblings) siblings.push(paragraph.textContent ?? '');
      else byParent.set(paragraph.parentNode, [paragraph.textContent ?? '']);
    }
    for (const element of tree.querySelectorAll(MAY_HOST)) {
      const shadow = shadowOf(element);
      if (shadow) trees.push(shadow);
    }
    for (const frame of tree.querySelectorAll('iframe, frame')) {
      const inner: Document | null = Reflect.get(frame, 'contentDocument');
      const body = inner && bodyOf(inner);
      if (body) trees.push(body);
    }
  }
  return {
    all: pieces.join('\n'),
    aside: aside.join('\n'),
    paragraphs: [...byParent.values()].map((texts) => texts.join('\n')),
  };
}

const NO_PROSE = 'script, style, noscript, textarea, select';
const LINK = 'a[href]:not(p a)';
/** The lines below a page are often paragraphs; a list of links above them is the page itself. */
const PARAGRAPH = 'p:not(:is(footer, nav, noscript, [class*="foot" i], [id*="foot" i], [class*="copyright" i]) *)';
/** What most pages consist of cannot hold a shadow tree; the rest may. */
const MAY_HOST =
  ':not(a, b, br, button, dd, dl, dt, em, font, form, i, iframe, img, input, label, li, link, meta, ol, option, script, select, strong, style, table, tbody, td, th, tr, ul)';

/** A sentence that is no paragraph may hold links. */
function isWithinText({ previousSibling, nextSibling }: Element): boolean {
  return isText(previousSibling) || isText(nextSibling);
}

/** More than what divides the links of a menu: | · > */
function isText(node: Node | null): boolean {
  return node instanceof Text && node.data.trim().length > 5;
}
