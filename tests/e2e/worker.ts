/** The extension's background in Chromium, stopped as the browser does when it is idle. */
import type { TestBrowser } from './browsers';

/** Throws where it does not run. */
export async function stopBackground({ browser, extensionOrigin }: TestBrowser): Promise<void> {
  const target = browser
    .targets()
    .find((each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin));
  const worker = await target?.worker();
  if (!worker) throw new Error('The background does not run: there is nothing to stop.');
  await worker.close();
}
