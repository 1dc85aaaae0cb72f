/**
 * Sets up what a command needs on a machine that may have nothing but Node, npm and git: the packages of the lockfile,
 * browsers, a Chinese font. Plain Node, since it runs before any install. What is there already is left alone, so a
 * second time needs no network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findFirefox } from './find-browser.mjs';
import { npm, step } from './step.mjs';

/** Sets up, with the browsers named. Throws with a sentence that tells what to install where it cannot. */
export async function setUp({ browsers }) {
  checkNode();
  await installPackages();
  if (browsers.includes('chromium')) await installBrowser('Chromium', findChromium, 'chromium', CHROMIUM_WANTED);
  if (browsers.includes('firefox')) await installBrowser('Firefox', findFirefox, 'firefox-esr', FIREFOX_WANTED);
  if (browsers.length > 0) await installChineseFont();
}

const CHROMIUM_WANTED =
  '没有找到 Chromium、Chrome 或 Edge。请安装其中之一（例如 https://www.google.com/chrome/），或用环境变量 CHROME_PATH 指明它的路径，然后重试。';
const FIREFOX_WANTED =
  '没有找到 Firefox。请安装 Firefox 140 或更新版本（https://www.mozilla.org/firefox/），或用环境变量 FIREFOX_PATH 指明它的路径，然后重试。';

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`需要 Node 20.19 或更新版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`);
}

async function installPackages() {
  if (packagesMatchLock()) return;
  await step('按 package-lock.json 安装依赖包', npm('ci', '--no-audit', '--no-fund', '--prefer-offline'));
}

/**
 * Whether node_modules holds what the lockfile says, by the list that npm keeps in there. Packages of other platforms
 * are in the lockfile but not installed. A cut-off install leaves no list.
 */
function packagesMatchLock() {
  const kept = 'node_modules/.package-lock.json';
  if (!existsSync(kept) || !existsSync('.wxt/tsconfig.json')) return false;
  const installed = JSON.parse(readFileSync(kept, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in installed ? installed[path].version === version : optional === true),
  );
}

async function installBrowser(name, find, debianPackage, wanted) {
  if (find()) return;
  if (canInstallOnDebian()) await aptInstall(name, debianPackage);
  if (!find()) throw new Error(wanted);
}

/** Without one, Chinese text in the screenshots is a row of boxes; everything else works. */
async function installChineseFont() {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  if (canInstallOnDebian())
    await aptInstall('中文字体', 'fonts-noto-cjk').catch(({ message }) => console.warn(`! ${message}`));
  if (!hasChineseFont())
    console.warn('! 没有找到中文字体，截图里的汉字会显示为方框。可安装 fonts-noto-cjk（Noto CJK）。');
}

/** Asks fontconfig; where there is none, no font is known to the browser either. */
function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function canInstallOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function aptInstall(name, debianPackage) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('更新软件包列表', ['apt-get', 'update'], { env });
  await step(`安装${name}(${debianPackage})`, ['apt-get', 'install', '-y', debianPackage], { env });
}
