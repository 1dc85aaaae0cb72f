/** The built background in real browsers, spoken to from a page of the extension in the form that lib/messages.ts sends. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox, type TestBrowser } from '@/tests/e2e/browsers';
import { draft } from '@/tests/store/library';

describe.each([
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
])('%s', (_, launch) => {
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.openExtensionPage('popup.html');
  });
  afterAll(() => browser?.close());

  const ask = (type: string, data?: unknown): Promise<unknown> =>
    page.evaluate(
      async (type, data) => {
        const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const { res, err } = await runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
        return err ? { err } : res;
      },
      type,
      data,
    );

  test('jieba loads, and gives full answers', async () => {
    const text = '云岭市税务局党委推行“三色灯”工作法，办理事项1200余件。😀\ud83d';
    expect(await ask('recognize', { text, stage: 'quick' })).toMatchObject({ stage: 'quick' });
    const full = await ask('recognize', { text, stage: 'full' });
    expect(full).toMatchObject({ stage: 'full' });
    expect(full).toHaveProperty('annotations.0.text', expect.stringContaining('税务局'));
  });

  test('a draft is saved once, and found again by its page', async () => {
    const saved = await ask('saveClipping', draft());
    expect(saved).toMatchObject({ outcome: 'saved', clipping: { quote: draft().quote }, case: draft().case });
    expect(await ask('saveClipping', draft())).toMatchObject({ outcome: 'already' });
    expect(await ask('clippingsOf', draft().article.url)).toMatchObject({ clippings: [{ quote: draft().quote }] });
    expect(await ask('completeName', { of: 'tag', typed: 'jgdj' })).toMatchObject([{ name: '机关党建', count: 1 }]);
    expect(await ask('completeName', { of: 'organization', typed: '税務' })).toMatchObject([{ name: '云岭市税务局' }]);
    expect(await ask('suggestTags', { organization: '云岭市税务局机关党委', text: '支部建在窗口。' })).toEqual([
      { tag: '机关党建', words: ['局'] },
    ]);
  });

  test('what is no draft is refused with a reason', async () => {
    const refused = await ask('saveClipping', { ...draft(), part: 'end' });
    expect(refused).toEqual({ outcome: 'failed', reason: expect.stringContaining('part') });
    expect(await ask('recognize', { text: 1 })).toMatchObject({
      err: { message: expect.stringContaining('不符合格式') },
    });
    expect(await ask('completeName', { of: 'note', typed: '' })).toMatchObject({
      err: { message: expect.stringContaining('不符合格式') },
    });
  });
});
