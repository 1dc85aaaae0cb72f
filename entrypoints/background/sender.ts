/** Who sent a message, and whether that sender may ask for it. */

/** What the browser says of a sender (`runtime.MessageSender`); a page cannot forge it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** This extension, as `browser.runtime` names it. */
export interface Extension {
  readonly id: string;
  /** `runtime.getURL('/')` */
  readonly root: string;
}

/** Throws unless the message comes from a page of this extension (popup, library). */
export function requireExtensionPage(sender: Sender, extension: Extension): void {
  if (!isExtensionPage(sender, extension)) throw new Error('消息不是来自党建剪报的页面，未处理。');
}

/** Throws unless the message comes from this extension: one of its pages, or its content script in a tab. */
export function requireOurs(sender: Sender, extension: Extension): void {
  if (sender.id !== extension.id || !(sender.tab || isExtensionPage(sender, extension))) {
    throw new Error('消息不是来自党建剪报，未处理。');
  }
}

/**
 * Throws unless the sender may speak for `url`: a content script only for its own site, so that no page can read or
 * write another site's clippings. Paths may differ: a page changes its own address without being loaded again.
 */
export function requireSameSite(sender: Sender, url: string, extension: Extension): void {
  requireOurs(sender, extension);
  if (isExtensionPage(sender, extension) || sender.url === undefined) return;
  if (originOf(url) !== originOf(sender.url)) throw new Error('剪报的网址与所在网页不符，未处理。');
}

function isExtensionPage({ id, url }: Sender, extension: Extension): boolean {
  return id === extension.id && url !== undefined && url.startsWith(extension.root);
}

/** An address without an origin of its own (`file:`, `data:`) is no other's equal. */
function originOf(url: string): string | symbol {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? Symbol(url) : origin;
}
