/**
 * Things on a page by their accessible role and name, as a screen reader would find them, the closed shadow root of
 * card and toolbar included.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { BidiElementHandle } from 'puppeteer-core/internal/bidi/ElementHandle.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';

export type Role =
  | 'button'
  | 'tab'
  | 'textbox'
  | 'combobox'
  | 'dialog'
  | 'radio'
  | 'checkbox'
  | 'link'
  | 'searchbox'
  | 'status';

/** Waits until something with this role and exact name is there. Times out with a sentence that names it. */
export async function named(page: Page, role: Role, name: string, timeout = 10_000): Promise<ElementHandle<Element>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await find(page, role, name);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`No ${role} named ${name} within ${timeout} ms on ${page.url()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The same, at this moment; null where there is none. */
export async function find(page: Page, role: Role, name: string): Promise<ElementHandle<Element> | null> {
  const selector = `::-p-aria([name="${name}"][role="${role}"])`;
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

/** Empties a field by the keyboard and types into it. */
export async function fill(page: Page, role: Role, name: string, text: string): Promise<void> {
  const field = await named(page, role, name);
  await field.click();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
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
