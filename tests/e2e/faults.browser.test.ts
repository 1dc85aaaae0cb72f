/** What goes wrong while something is saved: afterwards nothing is half-written, and the user is told. Real Chromium. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { passage } from '@/tests/store/library';
import { launchChromium, type TestBrowser } from './browsers';
import { openCard, said } from './journey';
import { marksOf } from './marks';
import { named, press } from './named';
import { type Site, serve } from './serve';
import { halfWritten, stored } from './stored';
import { stopBackground } from './worker';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title></head>
  <body><article><p>${PASSAGE}</p></article></body></html>`;

interface Answer {
  readonly outcome: string;
  readonly reason?: string;
  readonly clipping?: { readonly id: string };
}

/** Saves one passage after another by the background, each a page of its own; hands every answer to `window.answered`. */
function saveMany(page: Page, from: number, count: number): Promise<(Answer | null)[]> {
  const drafts = Array.from({ length: count }, (_, i) =>
    passage(`第${from + i}句。`, {
      article: { url: `https://news.example.cn/${from + i}`, title: `第${from + i}篇`, site: 'news.example.cn' },
      case: { organization: `第${(from + i) % 7}局`, method: '三色灯' },
      tags: [`标签${(from + i) % 5}`],
    }),
  );
  return page.evaluate(async (all) => {
    const answers = [];
    for (const data of all) {
      const message = { id: 1, type: 'saveClipping', data, timestamp: Date.now() };
      const answer = await Reflect.get(globalThis, 'chrome')
        .runtime.sendMessage(message)
        .then(
          ({ res }: { res: unknown }) => res,
          () => null,
        );
      answers.push(answer);
      if (answer) await Reflect.get(globalThis, 'answered')?.(answer.clipping?.id);
    }
    return answers;
  }, drafts);
}

describe('while it is saved', () => {
  let driven: TestBrowser;
  let popup: Page;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ '/news.html': PAGE });
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    driven = await launchChromium();
    popup = await driven.openExtensionPage('popup.html');
    await named(popup, 'tab', '本页');
    return () => driven.close();
  });

  test('the worker is killed: each passage is there whole or not at all, and what was answered is there', async () => {
    const saving = saveMany(popup, 0, 60);
    for (let kill = 0; kill < 6; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await stopBackground(driven).catch(() => undefined);
    }
    const answers = await saving;
    const kept = await stored(popup);
    const ids = new Set<string>(kept.clippings.map(({ id }) => id));
    const answered = answers.flatMap((answer) => answer?.clipping?.id ?? []);
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.filter((id) => !ids.has(id))).toEqual([]);
    expect(halfWritten(kept)).toEqual([]);
  });

  test('the worker is killed as 保存 is pressed: the card says 已保存 once it is, and it is there once', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await openCard(page, PASSAGE);
    await Promise.all([press(page, 'button', '保存'), stopBackground(driven)]);
    expect(await said(page, /已保存/u)).toContain('已保存');
    const kept = await stored(popup);
    expect(kept.clippings).toHaveLength(1);
    expect(halfWritten(kept)).toEqual([]);
  });

  test('two tabs save at once: no clipping is lost, none is there twice', async () => {
    const other = await driven.openExtensionPage('popup.html');
    const both = await Promise.all([saveMany(popup, 0, 25), saveMany(other, 10, 25)]);
    expect(both.flat().filter((answer) => !answer || answer.outcome === 'failed')).toEqual([]);
    const kept = await stored(popup);
    expect(kept.clippings).toHaveLength(35);
    expect(kept.articles).toHaveLength(35);
    expect(kept.cases).toHaveLength(7);
    expect(halfWritten(kept)).toEqual([]);
  });

  test('the disk is full: the card says so, keeps what was typed, and saves once there is room', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await inBackground(
      driven,
      `globalThis.room = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...record) {
        if (this.name === 'clippings') throw new DOMException('injected', 'QuotaExceededError');
        return room.apply(this, record);
      };`,
    );
    await openCard(page, PASSAGE);
    await press(page, 'button', '保存');
    const told = await named(page, 'alert', '');
    expect(await told.evaluate((its) => its.textContent)).toMatch(/磁盘空间不足.*您填写的内容还在/u);
    const before = await stored(popup);
    expect([before.articles, before.cases, before.clippings, before.tags, before.changes]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    await inBackground(driven, 'IDBObjectStore.prototype.put = room;');
    await press(page, 'button', '保存');
    await said(page, /已保存/u);
    expect(halfWritten(await stored(popup))).toEqual([]);
  });

  test('the database does not open: the card says so', async () => {
    const page = await driven.open(`${site.origin}/news.html`);
    await marksOf(page);
    await stopBackground(driven);
    // recognition wakes the worker and needs no library
    await popup.evaluate(() =>
      Reflect.get(globalThis, 'chrome').runtime.sendMessage({
        id: 1,
        type: 'recognize',
        data: { text: '一', stage: 'quick' },
        timestamp: Date.now(),
      }),
    );
    await inBackground(
      driven,
      `globalThis.open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = () => { throw new DOMException('injected', 'UnknownError'); };`,
    );
    await openCard(page, PASSAGE);
    await press(page, 'button', '保存');
    const told = await named(page, 'alert', '');
    expect(await told.evaluate((its) => its.textContent)).toContain('资料库打不开');
    await inBackground(driven, 'IDBFactory.prototype.open = open;');
    await press(page, 'button', '保存');
    await said(page, /已保存/u);
    expect((await stored(popup)).clippings).toHaveLength(1);
  });
});

test('kill -9 of the browser during saves: what was answered is there after the restart', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'dangjian-clipper-killed-'));
  const answered: string[] = [];
  try {
    for (const round of [0, 1]) {
      const driven = await launchChromium({ profile });
      const popup = await driven.openExtensionPage('popup.html');
      await named(popup, 'tab', '本页');
      await popup.exposeFunction('answered', (id: string) => answered.push(id));
      const before = answered.length;
      void saveMany(popup, round * 1000, 1000).catch(() => undefined);
      await expect.poll(() => answered.length - before, { timeout: 20_000, interval: 5 }).toBeGreaterThan(40);
      driven.browser.process()?.kill('SIGKILL');
      await driven.close().catch(() => undefined);
    }
    const driven = await launchChromium({ profile });
    const popup = await driven.openExtensionPage('popup.html');
    await named(popup, 'tab', '本页');
    const kept = await stored(popup);
    await driven.close();
    const ids = new Set<string>(kept.clippings.map(({ id }) => id));
    expect(answered.filter((id) => !ids.has(id))).toEqual([]);
    expect(halfWritten(kept)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Runs an expression in the service worker. */
async function inBackground({ browser, extensionOrigin }: TestBrowser, expression: string): Promise<void> {
  const target = browser
    .targets()
    .find((each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin));
  if (!target) throw new Error('The background does not run.');
  const session = await target.createCDPSession();
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}
