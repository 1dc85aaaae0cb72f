/** Asks the page in front what it is and what was found there. */
import { browser } from 'wxt/browser';
import { type PageReport, sendMessage } from '@/lib/messages';
import { askedTab, tabsToAsk } from './choose-tab';

/** A page that answered. */
export interface AnsweringPage {
  readonly tabId: number;
  readonly report: PageReport;
}

/** The first tab that answers, undefined where none does; throws where one answers with an error. */
export async function askPage(): Promise<AnsweringPage | undefined> {
  for (const tabId of await tabs()) {
    const report = await unlessNobodyListens(sendMessage('pageReport', undefined, tabId));
    if (report) return { tabId, report };
  }
  return undefined;
}

/** Tells a page that the library changed; a page that has gone meanwhile reads the library when it is opened again. */
export async function tellClippingsChanged(tabId: number): Promise<void> {
  await unlessNobodyListens(sendMessage('clippingsChanged', undefined, tabId));
}

async function tabs(): Promise<number[]> {
  const asked = askedTab(location.search);
  const own = await browser.tabs.getCurrent();
  const open = await browser.tabs.query(own ? {} : { active: true, lastFocusedWindow: true });
  return tabsToAsk(open, own?.id, asked);
}

/** The messaging library's words where `tabs.sendMessage` finds no receiver: no content script runs in that tab. */
const NOBODY_LISTENS = 'No response';

async function unlessNobodyListens<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.message === NOBODY_LISTENS) return undefined;
    throw error;
  }
}
