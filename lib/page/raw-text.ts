/** All text that a page holds, shown or not: far cheaper than reading what is shown. */

/** Of the document, its open shadow trees and its frames of the same origin. For asking whether a word stands there at all. */
export function rawText(page: Document): string {
  const pieces: string[] = [];
  const trees: (Element | ShadowRoot)[] = page.body ? [page.body] : [];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    pieces.push(tree.textContent ?? '');
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) trees.push(element.shadowRoot);
    }
    for (const frame of tree.querySelectorAll('iframe, frame')) {
      const inner: Document | null = Reflect.get(frame, 'contentDocument');
      if (inner?.body) trees.push(inner.body);
    }
  }
  return pieces.join('\n');
}
