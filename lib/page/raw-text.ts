/** All text that a page holds, shown or not: far cheaper than reading what is shown. */

import { bodyOf, shadowOf } from './unmasked';

/** Of the document, its open shadow trees and its frames of the same origin. For asking whether a word stands there at all. */
export function rawText(page: Document): string {
  const pieces: string[] = [];
  const trees: (Element | ShadowRoot | null)[] = [bodyOf(page)];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    pieces.push(tree.textContent ?? '');
    for (const element of tree.querySelectorAll('*')) {
      const shadow = shadowOf(element);
      if (shadow) trees.push(shadow);
    }
    for (const frame of tree.querySelectorAll('iframe, frame')) {
      const inner: Document | null = Reflect.get(frame, 'contentDocument');
      const body = inner && bodyOf(inner);
      if (body) trees.push(body);
    }
  }
  return pieces.join('\n');
}
