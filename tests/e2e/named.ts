/**
 * Things on a page by their accessible role and name, as a screen reader would find them, the closed shadow root of
 * card and toolbar included.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { BidiElementHandle } from 'puppeteer-core/internal/bidi/ElementHandle.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';

/** The ARIA roles that are looked for. */
type Role =
  | 'button'
  | 'tab'
  | 'textbox'
  | 'combobox'
  | 'dialog'
  | 'radio'
  | 'checkbox'
  | 'link'
  | 'searchbox'
  | 'status'
  | 'alert';

/** Waits until something with this role and exact name is there. Times out with a sentence that names it. */
export async function named(page: Page, role: Role, name: string, timeout = 10_000): Promise<ElementHandle<Element>> {
  return await firstOf(page, [role], name, timeout);
}

/** The same, at this moment; null where there is none. An empty name stands for any. */
export async function find(page: Page, role: Role, name: string): Promise<ElementHandle<Element> | null> {
  const selector = name === '' ? `::-p-aria([role="${role}"])` : `::-p-aria([name="${name}"][role="${role}"])`;
  for (const root of [page, ...(await closedShadowRoots(page))]) {
    const found = await root.$(selector);
    if (found) return found;
  }
  return null;
}

/** Presses it with the mouse, where it stands. */
export async function press(page: Page, role: Role, name: string, timeout?: number): Promise<void> {
  const target = await named(page, role, name, timeout);
  await target.click();
}

/** Waits for a field to type into, whatever its role: one with completion is a combobox. */
export async function field(page: Page, name: string, timeout = 10_000): Promise<ElementHandle<Element>> {
  return await firstOf(page, ['textbox', 'combobox', 'searchbox'], name, timeout);
}

/**
 * Chromium's accessibility tree reaches into closed shadow roots by itself. Firefox's locator does not, but WebDriver
 * BiDi hands closed roots out when it is asked to serialize their hosts, and the locator starts from them.
 */
async function closedShadowRoots(page: Page): Promise<ElementHandle<Element>[]> {
  const frame: unknown = page.mainFrame();
  if (!(frame instanceof BidiFrame)) return [];
  const { result } = await frame.browsingContext.userContext.browser.session.send('browsingContext.locateNodes', {
    context: frame.browsingContext.id,
    locator: { type: 'css', value: ':root > *, body > *' },
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  return result.nodes.flatMap((node) => {
    const root = node.value?.shadowRoot;
    return root?.value?.mode === 'closed'
      ? [BidiElementHandle.from(root, frame.mainRealm()) as unknown as ElementHandle<Element>]
      : [];
  });
}

async function firstOf(
  page: Page,
  roles: readonly Role[],
  name: string,
  timeout: number,
): Promise<ElementHandle<Element>> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    for (const role of roles) {
      const found = await find(page, role, name);
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No ${roles.join(' or ')} named ${name} within ${timeout} ms on ${page.url()}`);
}
