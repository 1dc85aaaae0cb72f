/** The shortcuts as the browser has them now, and the browser's own page to change them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shortcut } from '@/components/popup/shortcut-panel';
import type { Attempt } from '@/components/use-message';
import { isPageCommand, PAGE_COMMANDS } from '@/lib/commands';

export function useShortcuts(attempt: Attempt): { shortcuts: readonly Shortcut[]; onChange: () => void } {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => void attempt(async () => setShortcuts(shown(await browser.commands.getAll())), readSentence);
    read();
    // back from the browser's page
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [attempt]);
  const onChange = useCallback(() => void attempt(openPage, openSentence), [attempt]);
  return { shortcuts, onChange };
}

function shown(commands: readonly { readonly name?: string; readonly shortcut?: string }[]): Shortcut[] {
  return commands.flatMap(({ name, shortcut = '' }) => {
    if (name === '_execute_action') return [{ name, label: '打开弹出窗口', keys: shortcut }];
    return isPageCommand(name) ? [{ name, label: PAGE_COMMANDS[name].label, keys: keysText(shortcut) }] : [];
  });
}

/** Chrome writes `Down Arrow`, Firefox `Down`. */
function keysText(keys: string): string {
  return keys.replace(/Down( Arrow)?$/u, '↓').replace(/Up( Arrow)?$/u, '↑');
}

/** Firefox has a function for it; in Chrome and Edge it is a page. */
async function openPage(): Promise<void> {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (open instanceof Function) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const readSentence = () => '没有读到快捷键。请关闭弹出窗口再打开。';
const openSentence = () =>
  '没有打开浏览器的快捷键页面。请在扩展管理页找到「快捷键」（Chrome、Edge）或齿轮里的「管理扩展快捷键」（Firefox）。';
