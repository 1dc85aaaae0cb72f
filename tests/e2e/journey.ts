/** The steps of the main job, as a clerk takes them: with mouse and keyboard, by the names that the screen shows. */
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browsers';
import { field, named, press } from './named';
import { select } from './pointer';

/** What the clerk enters into the card; what is absent stays as proposed. */
export interface Entry {
  readonly passage: string;
  readonly organization?: string;
  readonly method?: string;
  readonly part?: '背景' | '做法' | '成效' | '启示';
  readonly tags: readonly string[];
  readonly note?: string;
}

/** Selects the passage and presses 剪报; gives when the card is open. */
export async function openCard(page: Page, passage: string): Promise<void> {
  await select(page, passage);
  await press(page, 'button', '剪报');
  await field(page, '标签');
}

/** Enters everything into the open card, 保存 not yet pressed. */
export async function fillCard(page: Page, entry: Entry): Promise<void> {
  if (entry.organization !== undefined) await retype(page, '单位', entry.organization);
  if (entry.method !== undefined) await retype(page, '工作法', entry.method);
  if (entry.part !== undefined) await press(page, 'radio', entry.part);
  for (const tag of entry.tags) {
    const tags = await field(page, '标签');
    await tags.click();
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
  }
  if (entry.note !== undefined) await retype(page, '备注', entry.note);
}

/** Presses 保存, reads what the card then tells (saved, or already there), and closes it. */
export async function save(page: Page): Promise<string> {
  await press(page, 'button', '保存');
  const told = await said(page, /已保存|已剪报过/u);
  await press(page, 'button', '关闭');
  return told;
}

/** Selects, fills in and saves; gives what the page told. */
export async function clip(page: Page, entry: Entry): Promise<string> {
  await openCard(page, entry.passage);
  await fillCard(page, entry);
  return await save(page);
}

/** Opens the popup on the page that was in front. */
export async function openPopup(driven: TestBrowser): Promise<Page> {
  const popup = await driven.openExtensionPage('popup.html');
  await named(popup, 'tab', '本页');
  return popup;
}

/** Presses 导出 JSON in the 案例 tab and gives the path of the saved file. */
export async function exportCollection(driven: TestBrowser, popup: Page): Promise<string> {
  await press(popup, 'tab', '案例');
  await named(popup, 'button', '导出 JSON');
  return await driven.download(() => press(popup, 'button', '导出 JSON'));
}

/** Waits until a status line reads so, and gives it. */
export async function said(page: Page, sentence: RegExp, timeout = 10_000): Promise<string> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const status = await named(page, 'status', '', timeout);
    const text = await status.evaluate((line) => line.textContent ?? '');
    if (sentence.test(text)) return text;
    if (Date.now() > deadline) throw new Error(`The page says 「${text}」, which is not ${sentence}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Three clicks take the whole line; the keys that select all differ between systems. */
export async function retype(page: Page, name: string, text: string): Promise<void> {
  const target = await field(page, name);
  await target.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}
