/** Starts the search of the library in a worker of its own: the page stays smooth while it works. */
import { browser } from 'wxt/browser';
import { askSearch } from '@/lib/search/ask-search';
import type { LibrarySearch } from '@/lib/search/library-search';

/** `onFailure` gets a sentence for the user: the worker cannot be started, or it cannot read the library. */
export function openLibrarySearch(onFailure: (reason: string) => void): LibrarySearch {
  const worker = new Worker(browser.runtime.getURL('/search-worker.js'));
  worker.addEventListener('error', ({ message }) =>
    onFailure(`搜索没有启动（${message || '浏览器没有说明原因'}）。请刷新本页再试。`),
  );
  return askSearch(worker, onFailure, () => worker.terminate());
}
