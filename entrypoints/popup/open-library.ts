/** 打开剪报库, in a tab of its own. */
import { browser } from 'wxt/browser';

/** A popup closes when the tab opens; where the popup itself stands in a tab, it stays. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}
