/**
 * Where browsers stand on this machine. Plain Node, since it runs before anything is installed.
 * CHROME_PATH and FIREFOX_PATH, where set, decide.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of Chromium, Chrome or Edge; undefined where there is none. */
export function findChromium() {
  return find(process.env.CHROME_PATH, CHROMIUM);
}

/** The path of Firefox, Firefox ESR first; undefined where there is none. */
export function findFirefox() {
  return find(process.env.FIREFOX_PATH, FIREFOX);
}

const CHROMIUM = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const FIREFOX = {
  linux: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
};

/** Linux names are looked up in PATH, Windows ones under the usual roots, macOS paths are whole. */
function find(chosen, candidates) {
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const names = candidates[process.platform] ?? candidates.linux;
  return roots()
    .flatMap((root) => names.map((name) => join(root, name)))
    .find((path) => existsSync(path));
}

function roots() {
  if (process.platform === 'darwin') return ['/'];
  if (process.platform !== 'win32') return (process.env.PATH ?? '/usr/bin').split(delimiter);
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
  return [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter((root) => root !== undefined);
}
