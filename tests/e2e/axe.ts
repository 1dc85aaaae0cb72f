/** What axe finds on a page as it stands. */
import { source } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** One line each: the rule and the first element that breaks it. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
  });
}

/** In the light theme and in the dark. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    found.push(...(await violationsOn(page)).map((each) => `${theme} ${each}`));
  }
  return found;
}
