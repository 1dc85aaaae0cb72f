/** The main job from end to end: the built extension, in real browsers, with mouse and keyboard. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, LIBRARY } from '@/tests/popup/seed';
import { inBothBrowsers } from './both-browsers';
import { launchChromium } from './browsers';
import { asClipped, byPassage, clipped, exported } from './exported';
import { clip, type Entry, fillCard, openCard, openPopup, said, save } from './journey';
import { marksOf, readMarks, savedMark } from './marks';
import { field, find, named, press } from './named';
import { changes, pageOf, sentenceOn, watched } from './pages';
import { clickText } from './pointer';
import { type Site, serve } from './serve';

const NEIGHBOUR = '../shared/corpus/articles/000.txt';

const PRACTICE: Entry = {
  passage:
    '车管所党支部坚持把支部建在窗口、把党员放在前台，探索形成了“三办三送”窗口党建工作法，即简单事项马上办、疑难事项合力办、特殊事项上门办，送法规、送安全、送温暖。',
  organization: '澜江市公安局交警支队车管所',
  method: '三办三送',
  part: '做法',
  tags: ['窗口服务', '支部建设'],
  note: '与第二段的数据对照。',
};

const RESULT: Entry = {
  passage: '三年来，“枫林夜话”累计开展140余场，参与群众近5000人次，解决急难愁盼问题860多件；',
  organization: '枫林社区党委',
  method: '枫林夜话',
  part: '成效',
  tags: ['社区治理'],
};

let site: Site;

beforeAll(async () => {
  site = await serve({
    '/sample.html': watched(readFileSync('tests/pages/sample/index.html', 'utf8')),
    '/style.css': readFileSync('tests/pages/sample/style.css', 'utf8'),
    ...(existsSync(NEIGHBOUR) ? { '/neighbour.html': watched(pageOf(readFileSync(NEIGHBOUR, 'utf8'))) } : {}),
  });
});

afterAll(() => site.close());

inBothBrowsers((driven) => {
  let page: Page;

  beforeAll(async () => {
    page = await driven().open(`${site.origin}/sample.html`);
  });

  test('marks the article and changes nothing in it', async () => {
    const marks = await marksOf(page);
    expect(marks.organization).toContain('澜江市公安局交警支队车管所');
    expect(marks.method).toContain('“三办三送”窗口党建工作法');
    expect(marks.figure).toEqual(expect.arrayContaining(['10万余宗', '600多辆', '97.6万元']));
    expect(marks.saved).toEqual([]);
    expect(await changes(page)).toEqual([]);
  });

  test('clips a selected passage, tagged by the clerk', async () => {
    await openCard(page, PRACTICE.passage);
    await fillCard(page, PRACTICE);
    expect(await save(page)).toContain('已保存');
    await savedMark(page, PRACTICE.passage);
    expect((await changes(page)).filter((change) => change.includes('article'))).toEqual([]);
  });

  test('clips a second passage, into a case of its own', async () => {
    expect(await clip(page, RESULT)).toContain('已保存');
    await savedMark(page, RESULT.passage);
  });

  test('says that the same passage is saved already', async () => {
    await openCard(page, RESULT.passage);
    expect(await save(page)).toContain('已剪报过');
    expect((await readMarks(page)).saved).toHaveLength(2);
  });

  test('opens the card at a mark, for its sentence', async () => {
    await clickText(page, '42项');
    const card = await named(page, 'dialog', '剪报');
    expect(await card.evaluate((element) => element.textContent)).toContain('推动42项高频事项跨部门联办');
    await page.keyboard.press('Escape');
    await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
  });

  test('shows in the popup what was found and saved', async () => {
    const popup = await openPopup(driven());
    await expect.poll(() => textOf(popup)).toContain('三办三送');
    const shown = await textOf(popup);
    for (const name of ['澜江市公安局交警支队车管所', '枫林夜话', '单位', '工作法', '数据'])
      expect(shown).toContain(name);
    await press(popup, 'tab', '案例');
    await expect.poll(() => textOf(popup)).toContain('枫林社区党委');
    await press(popup, 'button', '三办三送');
    await expect.poll(() => textOf(popup)).toContain(PRACTICE.passage);
    await popup.close();
  });

  test('exports what was clipped, as the schema says', async () => {
    const popup = await openPopup(driven());
    const collection = await exported(driven(), popup);
    await popup.close();
    expect(clipped(collection).toSorted(byPassage)).toEqual([PRACTICE, RESULT].map(asClipped).toSorted(byPassage));
    expect(collection.articles.map(({ title, url }) => ({ title, url }))).toEqual([
      { title: expect.stringContaining('“三办三送”进窗口'), url: `${site.origin}/sample.html` },
    ]);
  });

  test('paints the saved passages again when the page is opened again', async () => {
    await page.reload();
    await savedMark(page, PRACTICE.passage);
    await savedMark(page, RESULT.passage);
  });

  test('deletes in the popup, and takes it back', async () => {
    const popup = await openPopup(driven());
    await press(popup, 'tab', '案例');
    await press(popup, 'button', '枫林夜话');
    await press(popup, 'button', '删除');
    await said(popup, /已删除/u);
    await press(popup, 'button', '撤销');
    await said(popup, /已撤销/u);
    expect(clipped(await exported(driven(), popup))).toHaveLength(2);
    await press(popup, 'button', '枫林夜话');
    await press(popup, 'button', '删除');
    await said(popup, /已删除/u);
    expect(clipped(await exported(driven(), popup))).toEqual([asClipped(PRACTICE)]);
    await popup.close();
  });

  test.skipIf(!existsSync(NEIGHBOUR))(
    'does it on an article of the corpus (needs ../shared beside the project)',
    async () => {
      const article = await driven().open(`${site.origin}/neighbour.html`);
      await marksOf(article);
      expect(await changes(article)).toEqual([]);
      const entry = { ...PRACTICE, passage: sentenceOn('工作法', readFileSync(NEIGHBOUR, 'utf8')) };
      expect(await clip(article, entry)).toContain('已保存');
      const popup = await openPopup(driven());
      expect(clipped(await exported(driven(), popup))).toContainEqual(asClipped(entry));
      await popup.close();
    },
  );
});

test('Enter that ends a composition adds no tag and saves nothing', async () => {
  const driven = await launchChromium();
  try {
    const page = await driven.open(`${site.origin}/sample.html`);
    await openCard(page, PRACTICE.passage);
    const tags = await field(page, '标签');
    await tags.click();
    const keyboard = await page.createCDPSession();
    await keyboard.send('Input.imeSetComposition', { text: 'dangjian', selectionStart: 8, selectionEnd: 8 });
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    expect(await find(page, 'button', '移除标签 dangjian')).toBeNull();
    await keyboard.send('Input.insertText', { text: '党建' });
    expect(await tags.evaluate((input) => (input as HTMLInputElement).value)).toBe('党建');
    await page.keyboard.press('Enter');
    await named(page, 'button', '移除标签 党建');
    expect((await readMarks(page)).saved).toEqual([]);
  } finally {
    await driven.close();
  }
});

test('in the card on a page arrows list the tags in use, pinyin narrows them, and Alt+1 takes what is suggested', async () => {
  const driven = await launchChromium();
  try {
    await fill(await driven.openExtensionPage('popup.html'), LIBRARY);
    const page = await driven.open(`${site.origin}/sample.html`);
    await openCard(page, RESULT.passage);
    await (await field(page, '标签')).click();
    const option = (name: string) => page.waitForSelector(`::-p-aria([role="option"][name="${name}"])`);
    await page.keyboard.press('ArrowDown');
    await option('窗口服务');
    await page.keyboard.type('fx');
    await option('防汛');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await named(page, 'button', '移除标签 防汛');
    await page.waitForSelector('::-p-aria([role="button"][name="社区党建因「社区」"])');
    await page.keyboard.down('Alt');
    await page.keyboard.press('Digit1');
    await page.keyboard.up('Alt');
    await named(page, 'button', '移除标签 社区党建');
  } finally {
    await driven.close();
  }
});

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}
