/** Tells why nothing happens any more on a page that was open while the extension was updated. */
import { browser } from 'wxt/browser';
import { sayPlainly } from './say-plainly';

/**
 * Silent until the user next selects text, and for good where the extension was removed or switched off: then its file
 * is gone too. `address` is that of a file of the extension, since the context that has ended cannot tell it.
 */
export function tellUpdate(signal: AbortSignal, address: string): void {
  signal.addEventListener('abort', () => {
    // a newer content script has taken over
    if (browser.runtime?.id !== undefined) return;
    const tell = async (event: Event) => {
      if (!event.isTrusted || document.getSelection()?.isCollapsed !== false) return;
      document.removeEventListener('pointerup', tell, true);
      if (await isThere(address)) sayPlainly('党建剪报刚更新过。请刷新本页再剪。');
    };
    document.addEventListener('pointerup', tell, true);
  });
}

function isThere(address: string): Promise<boolean> {
  return import(/* @vite-ignore */ address).then(
    () => true,
    () => false,
  );
}
