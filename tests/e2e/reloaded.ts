/** Firefox never reports that a page of an extension has loaded: reloads it and asks the page itself. */
import type { Page } from 'puppeteer-core';

export async function reloaded(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.old = '';
    // Once this call has been answered: it would not be by a page that is gone.
    setTimeout(() => location.reload());
  });
  for (const end = Date.now() + 20_000; !(await page.evaluate(isFresh).catch(() => false)); ) {
    if (Date.now() > end) throw new Error('The page has not come back.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const isFresh = () => document.readyState === 'complete' && document.documentElement.dataset.old === undefined;
