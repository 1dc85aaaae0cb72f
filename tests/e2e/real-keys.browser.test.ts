/**
 * Shortcuts and the context menu as hands use them: keys pressed in a real window (Xvfb, xdotool), which the browser itself
 * turns into commands. Puppeteer's keys reach the page alone.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { launchChromium, type TestBrowser } from './browsers';
import { said } from './journey';
import { marksOf, readMarks } from './marks';
import { find, named } from './named';
import { select } from './pointer';
import { type Site, serve } from './serve';

const isThere = ['/usr/bin/Xvfb', '/usr/bin/xdotool'].every((tool) => existsSync(tool));
if (!isThere) console.warn('跳过：没有 Xvfb 和 xdotool，未在真实窗口里按快捷键。');

const DISPLAY = `:${90 + (process.pid % 100)}`;
const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head>
  <body><article><p>${PASSAGE}</p><p>红枫街道党工委走访群众5200户。</p></article></body></html>`;

describe.skipIf(!isThere)('in a real window', () => {
  let screen: ChildProcess;
  let site: Site;
  let driven: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
    process.env.DISPLAY = DISPLAY;
    await vi.waitUntil(() => existsSync(`/tmp/.X11-unix/X${DISPLAY.slice(1)}`), 10_000);
    site = await serve({ '/news.html': PAGE });
    driven = await launchChromium({ headless: false });
  });
  afterAll(async () => {
    await driven?.close();
    await site?.close();
    screen?.kill();
  });
  beforeEach(async () => {
    page = await driven.open(`${site.origin}/news.html`);
    await page.bringToFront();
    await marksOf(page);
    // without a window manager nobody gives a window the focus
    xdotool('search', '--sync', '--onlyvisible', '--class', 'chromium', 'windowfocus');
  });
  afterEach(() => page.close());

  test('from mark to mark, and the card of the mark', async () => {
    xdotool('key', 'alt+shift+Down');
    expect(await said(page, /单位/u)).toContain('1');
    xdotool('key', 'alt+shift+Down');
    expect(await said(page, /工作法/u)).toContain('2');
    xdotool('key', 'alt+shift+Up');
    expect(await said(page, /单位/u)).toContain('1');
    xdotool('key', 'alt+shift+j');
    await named(page, 'dialog', '剪报');
    xdotool('key', 'Escape');
    await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
  });

  test('the selection is clipped', async () => {
    await select(page, '红枫街道党工委走访群众5200户。');
    xdotool('key', 'alt+shift+j');
    const card = await named(page, 'dialog', '剪报');
    expect(await card.evaluate((its) => its.textContent)).toContain('红枫街道党工委走访群众5200户。');
  });

  test('marks are hidden and shown', async () => {
    xdotool('key', 'alt+shift+m');
    await expect.poll(async () => (await readMarks(page)).organization).toEqual([]);
    xdotool('key', 'alt+shift+m');
    await expect.poll(async () => (await readMarks(page)).organization).not.toEqual([]);
  });

  test('the context menu of the browser clips the selection', async () => {
    await select(page, '红枫街道党工委走访群众5200户。');
    const { x, y } = await page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x: screenX + box.left + 60, y: screenY + outerHeight - innerHeight + box.top + box.height / 2 };
    });
    xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '3');
    // it opens a moment later and tells nobody; the last entry inspects, the one before is the extension's
    await new Promise((done) => setTimeout(done, 500));
    xdotool('key', '--delay', '100', 'Up', 'Up', 'Return');
    await named(page, 'dialog', '剪报');
  });
});

function xdotool(...args: string[]): void {
  execFileSync('xdotool', args, { env: { ...process.env, DISPLAY }, timeout: 10_000 });
}
