/** The toolbar button tells how many clippings are saved from the page in its tab. */

/** The part of `browser.action` that this needs. */
export interface Button {
  setBadgeText(details: { tabId: number; text: string }): unknown;
  setBadgeBackgroundColor(details: { tabId: number; color: string }): unknown;
  setTitle(details: { tabId: number; title: string }): unknown;
}

const MOST = 999;
const COLOR = '#9e2b25';

/** Nothing is shown where nothing is saved. The browser forgets it by itself when the tab goes to another page. */
export async function showCount(button: Button, tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  const title = count === 0 ? '党建剪报' : `党建剪报：本页已剪报 ${count} 条`;
  try {
    await button.setBadgeBackgroundColor({ tabId, color: COLOR });
    await button.setBadgeText({ tabId, text });
    await button.setTitle({ tabId, title });
  } catch (error) {
    console.debug('党建剪报：标签页已经关闭，没有显示条数。', error);
  }
}
