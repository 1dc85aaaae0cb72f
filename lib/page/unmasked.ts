/**
 * Properties of nodes as the browser defines them. A form's fields mask what is named like them (`<input name="firstChild">`),
 * and a document's images and forms do (`<img name="title">`), in a content script too.
 */

const CHILD = getter(Node.prototype, 'firstChild');
const SIBLING = getter(Node.prototype, 'nextSibling');
const TYPE = getter(Node.prototype, 'nodeType');
const NAME = getter(Element.prototype, 'localName');
const SHADOW = getter(Element.prototype, 'shadowRoot');
const TITLE = getter(Document.prototype, 'title');
const BODY = getter(Document.prototype, 'body');

export const firstChildOf = (node: Node): Node | null => CHILD.call(node);
export const nextSiblingOf = (node: Node): Node | null => SIBLING.call(node);
export const typeOf = (node: Node): number => TYPE.call(node);
export const nameOf = (element: Element): string => NAME.call(element);
export const shadowOf = (element: Element): ShadowRoot | null => SHADOW.call(element);
export const titleOf = (page: Document): string => TITLE.call(page);
export const bodyOf = (page: Document): HTMLElement | null => BODY.call(page);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

// biome-ignore lint/suspicious/noExplicitAny: what a getter gives is told by the function that calls it
function getter(prototype: object, name: string): { call(node: Node): any } {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!found) throw new Error(`No property ${name}.`);
  return found;
}
