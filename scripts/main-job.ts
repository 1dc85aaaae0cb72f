/**
 * Does the main job on the sample article in a real browser, without hands: reads, marks, clips two passages, opens the
 * popup, exports. Leaves `out/collection.json` and pictures; with `--pictures` those of the README are renewed too.
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { clip, type Entry, exportCollection, fillCard, openCard, openPopup, save } from '@/tests/e2e/journey';
import { type Marks, marksOf, savedMark } from '@/tests/e2e/marks';
import { press } from '@/tests/e2e/named';
import { serve } from '@/tests/e2e/serve';
import { fillPlausible } from '@/tests/library/fill';

const ENTRIES: readonly [Entry, Entry] = [
  {
    passage:
      '车管所党支部坚持把支部建在窗口、把党员放在前台，探索形成了“三办三送”窗口党建工作法，即简单事项马上办、疑难事项合力办、特殊事项上门办，送法规、送安全、送温暖。',
    organization: '澜江市公安局交警支队车管所',
    method: '三办三送',
    part: '做法',
    tags: ['窗口服务', '支部建设'],
  },
  {
    passage:
      '一年来，车管所共办理各类业务10万余宗，上门服务老年人和残疾人480多人次，为600多辆校车、客车开展免费检测，为企业节省费用97.6万元。',
    organization: '澜江市公安局交警支队车管所',
    method: '三办三送',
    part: '成效',
    tags: ['窗口服务', '为民办实事'],
    note: '数据截至去年底，引用前与车管所核对。',
  },
];

const POPUP = { width: 400, height: 600 };
const LIBRARY = { width: 1280, height: 800 };

await mkdir('out', { recursive: true });
const site = await serve({ folder: 'tests/pages/sample' });
const driven = await launchChromium();
try {
  await doMainJob(driven, `${site.origin}/`);
  if (process.argv.includes('--pictures')) await renewPictures();
} finally {
  await driven.close();
  await site.close();
}

async function doMainJob(driven: TestBrowser, address: string): Promise<void> {
  console.log('▸ 打开示例文章，等待标注 …');
  const page = await driven.open(address);
  tellMarks(await marksOf(page));
  await picture(page, 'page');

  const [first, second] = ENTRIES;
  console.log('▸ 剪报两段 …');
  await openCard(page, first.passage);
  await fillCard(page, first);
  await picture(page, 'card');
  console.log(`  第一段：${await save(page)}`);
  await savedMark(page, first.passage);
  console.log(`  第二段：${await clip(page, second)}`);
  await savedMark(page, second.passage);

  console.log('▸ 打开弹出窗口，导出 …');
  const popup = await openPopup(driven);
  await popup.setViewport({ ...POPUP, deviceScaleFactor: 2 });
  await picture(popup, 'popup');
  await press(popup, 'tab', '案例');
  await press(popup, 'button', '三办三送');
  await picture(popup, 'cases');
  await copyFile(await exportCollection(driven, popup), 'out/collection.json');
  await tellCollection();

  console.log('▸ 打开剪报库 …');
  const library = await driven.openExtensionPage('library.html');
  await library.setViewport({ ...LIBRARY, deviceScaleFactor: 2 });
  // What was clipped here is little: the picture of the README shows a library as it is after some months.
  if (process.argv.includes('--pictures')) await fillPlausible(library, 400);
  await library.waitForSelector('.facet-value');
  await picture(library, 'library');
  console.log('图片：out/page.png out/card.png out/popup.png out/cases.png out/library.png，深色的以 -dark.png 结尾');
}

/** Light, then dark, each when nothing moves any more. */
async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `out/${name}.png` });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await settled(page);
  await page.screenshot({ path: `out/${name}-dark.png` });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

function tellMarks(marks: Marks): void {
  const line = (label: string, texts: readonly string[]) =>
    console.log(`  ${label} ${texts.length} 处：${[...new Set(texts)].join('、')}`);
  line('单位', marks.organization);
  line('工作法', marks.method);
  line('数据', marks.figure);
}

async function tellCollection(): Promise<void> {
  const collection: Collected = JSON.parse(await readFile('out/collection.json', 'utf8'));
  for (const { organization, method } of collection.cases)
    console.log(`  案例：${organization} · ${method ?? '（无工作法）'}`);
  for (const { quote, tags } of collection.clippings)
    console.log(`  剪报：「${quote.exact.slice(0, 24)}…」 标签：${tags.join('、')}`);
  console.log('已导出：out/collection.json');
}

/** What is told of an export. */
interface Collected {
  readonly cases: readonly { readonly organization: string; readonly method?: string }[];
  readonly clippings: readonly { readonly quote: { readonly exact: string }; readonly tags: readonly string[] }[];
}

async function renewPictures(): Promise<void> {
  await mkdir('docs/images', { recursive: true });
  for (const name of ['page', 'card', 'popup', 'cases', 'library'])
    await copyFile(`out/${name}.png`, `docs/images/${name}.png`);
  console.log('已更新：docs/images/');
}
