/** Shortcuts and the context menu: both tell the page in front what its user wants. */
import { browser } from 'wxt/browser';
import { isPageCommand, type PageCommand } from '@/lib/commands';
import { sendMessage } from '@/lib/messages';

/** Registers the listeners; the menu itself is made once, when the extension is installed or updated. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => obey(command, tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => obey(menuItemId, tab));
  browser.runtime.onInstalled.addListener(makeMenu);
}

/** 剪报 where the selection is, since only there it has something to clip. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const clip: PageCommand = 'clip';
  const clipArticle: PageCommand = 'clip-article';
  browser.contextMenus.create({ id: clip, title: '剪报', contexts: ['selection'], documentUrlPatterns: PAGES });
  browser.contextMenus.create({ id: clipArticle, title: '剪下全文', contexts: ['page'], documentUrlPatterns: PAGES });
}

const PAGES = ['http://*/*', 'https://*/*'];

function obey(command: unknown, tab: { readonly id?: number | undefined } | undefined): void {
  if (!isPageCommand(command) || tab?.id === undefined) return;
  sendMessage('act', command, tab.id).catch(async (error) => {
    // A page of the browser's own, or one that was open before the extension: the popup tells what to do.
    console.warn('党建剪报：本页没有应答快捷键。', error);
    await browser.action.openPopup();
  });
}
