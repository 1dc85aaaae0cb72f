/** Real browsers with the built extension in them, each with a profile of its own that is gone afterwards. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '@/scripts/find-browser.mjs';

/** How a browser is started. */
export interface Launch {
  /** Load the extension from `.output/` (it must have been built); true unless told otherwise. */
  readonly extension?: boolean;
  /** Without a window; true unless told otherwise. */
  readonly headless?: boolean;
  /** Ask every page for its dark looks. */
  readonly dark?: boolean;
  /** A folder whose profile is used and kept; Chromium only. */
  readonly profile?: string;
}

/** A running browser, and what is done with it in the same words whichever it is. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; empty without extension. */
  readonly extensionOrigin: string;
  /** Opens an address in a tab of its own. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Does `act` and gives the path of the file that the browser saved because of it, within 15 s unless told otherwise. */
  download(act: () => Promise<void>, timeout?: number): Promise<string>;
  /** Ends the browser and removes its profile and its downloads. */
  close(): Promise<void>;
}

/** Chromium, Chrome or Edge: Puppeteer over a pipe, since only there an unpacked extension can be loaded. */
export async function launchChromium({
  extension = true,
  headless = true,
  dark = false,
  profile,
}: Launch = {}): Promise<TestBrowser> {
  const folder = await temporaryFolder();
  const downloads = join(folder, 'downloads');
  const browser = await puppeteer.launch({
    executablePath: installed(findChromium(), 'Chromium', 'CHROME_PATH'),
    // Puppeteer's own headless switch would add flags of the old headless mode.
    headless: false,
    args: [...(headless ? ['--headless=new'] : []), ...CHROMIUM_FLAGS],
    pipe: true,
    enableExtensions: extension ? [built('chrome-mv3')] : false,
    userDataDir: profile ?? join(folder, 'profile'),
    defaultViewport: headless ? VIEWPORT : null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
  const origin = extension ? `chrome-extension://${(await onlyExtension(browser)).id}` : '';
  const open = async (url: string) => {
    const page = await freshPage(browser, dark);
    await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    extensionOrigin: origin,
    open,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    download: (act, timeout) => downloaded(downloads, act, timeout),
    close: () => closed(browser, folder),
  };
}

/** Firefox over WebDriver BiDi; the extension is installed for the session, unsigned. */
export async function launchFirefox({
  extension = true,
  headless = true,
  dark = false,
}: Launch = {}): Promise<TestBrowser> {
  const folder = await temporaryFolder();
  const downloads = join(folder, 'downloads');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installed(findFirefox(), 'Firefox', 'FIREFOX_PATH'),
    headless,
    // From Firefox 153 on, WebDriver refuses moz-extension:// addresses without it.
    args: ['--remote-allow-system-access'],
    defaultViewport: VIEWPORT,
    extraPrefsFirefox: {
      // The origin of an extension is a UUID that Firefox draws; fixed here, so that its pages can be addressed.
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
  if (extension) await browser.installExtension(built('firefox-mv3'));
  const origin = extension ? `moz-extension://${FIREFOX_UUID}` : '';
  return {
    name: 'firefox',
    browser,
    extensionOrigin: origin,
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      // Firefox never reports that a page of an extension has loaded (so `goto` may hang): ask the page itself.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await page.waitForFunction(
        (start) => location.href.startsWith(start) && document.readyState === 'complete',
        {},
        origin,
      );
      return page;
    },
    download: (act, timeout) => downloaded(downloads, act, timeout),
    close: () => closed(browser, folder),
  };
}

const FIREFOX_ID = 'dangjian-clipper@example.org';
const FIREFOX_UUID = '0f2d3c53-6a1e-4a55-9f0e-9a4c9b1c7d10';

const VIEWPORT = { width: 1280, height: 900 };

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function freshPage(browser: Browser, dark: boolean): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  return page;
}

/** Chromium loads what it was given a moment after it answers. */
async function onlyExtension(browser: Browser): Promise<Extension> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const [extension] = [...(await browser.extensions()).values()];
    if (extension) return extension;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Chromium did not load the extension.');
}

/** What browsers write to first: Firefox to eight letters and digits with the file's own ending. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$|^[\w+-]{8}\.json$/u;

/** Starts from an empty folder, since Chromium overwrites a file of the same name. Browsers write under another name first. */
async function downloaded(folder: string, act: () => Promise<void>, timeout = 15_000): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await act();
  const deadline = Date.now() + timeout;
  let before = '';
  while (Date.now() < deadline) {
    const names = await readdir(folder);
    const [name] = names;
    const isWhole = names.length === 1 && name !== undefined && !UNFINISHED.test(name);
    // Firefox puts the file under its own name last: what stands there must stand there a second time.
    if (isWhole && name === before) return join(folder, name);
    before = isWhole ? name : '';
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The browser saved no file within ${timeout / 1000} s.`);
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dangjian-clipper-'));
}

async function closed(browser: Browser, folder: string): Promise<void> {
  await browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function built(target: string): string {
  const path = resolve('.output', target);
  if (!existsSync(join(path, 'manifest.json'))) throw new Error(`${path} is missing: run npm run build first.`);
  return path;
}

function installed(path: string | undefined, browser: string, variable: string): string {
  if (path === undefined) throw new Error(`${browser} is not installed; install it or name it in ${variable}.`);
  return path;
}
