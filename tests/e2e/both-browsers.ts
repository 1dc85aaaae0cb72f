/** The same tests in Chromium and in Firefox. */
import { afterAll, beforeAll, describe } from 'vitest';
import { type Launch, launchChromium, launchFirefox, type TestBrowser } from './browsers';

/** `tests` declares them; the browser that it is given is there once they run. */
export function inBothBrowsers(tests: (driven: () => TestBrowser) => void, how: Launch = {}): void {
  describe.each([
    ['Chromium', launchChromium],
    ['Firefox', launchFirefox],
  ])('in %s', (_, launch) => {
    let driven: TestBrowser;
    beforeAll(async () => {
      driven = await launch(how);
    });
    afterAll(() => driven?.close());
    tests(() => driven);
  });
}
