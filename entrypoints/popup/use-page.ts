/** The page in front, asked again while it is being read and, more slowly, for as long as the popup is open. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '@/components/popup/page-view';
import type { Attempt, Tell } from '@/components/use-message';
import { sendMessage } from '@/lib/messages';
import type { Range } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { askPage } from './ask-page';

const WHILE_READING_MS = 500;
const AFTERWARDS_MS = 3000;

/** What is known of the page, and what can be asked of it. */
export function usePage(attempt: Attempt) {
  const [view, setView] = useState<PageView>({ state: 'asking' });
  const [tabId, setTabId] = useState<number>();
  const askNow = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let round = 0;
    const ask = async () => {
      clearTimeout(timer);
      round += 1;
      const mine = round;
      const { view: next, tabId: from } = await pageView();
      if (mine !== round) return;
      setView((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      setTabId(from);
      const isSettled = !isBeingRead(next);
      const askAgain = () => {
        // A popup left open in a tab behind others has nobody to tell.
        if (isSettled && document.hidden) timer = setTimeout(askAgain, AFTERWARDS_MS);
        else void ask();
      };
      timer = setTimeout(askAgain, isSettled ? AFTERWARDS_MS : WHILE_READING_MS);
    };
    askNow.current = () => void ask();
    void ask();
    return () => {
      round += 1;
      clearTimeout(timer);
    };
  }, []);
  const refresh = useCallback(() => {
    setView({ state: 'asking' });
    askNow.current();
  }, []);
  const onTab = useCallback(
    (action: (id: number) => Promise<void>) => {
      if (tabId === undefined) return;
      void attempt(() => action(tabId), pageSentence).then(() => askNow.current());
    },
    [attempt, tabId],
  );
  // the same function as long as the tab is: what it answers is shown until then
  const nearest = useCallback(
    async (id: ClippingId) => {
      if (tabId === undefined) return undefined;
      try {
        return await sendMessage('nearestTo', id, tabId);
      } catch (error) {
        console.warn('党建剪报：没有找相近的文字。', error);
        return undefined;
      }
    },
    [tabId],
  );
  return {
    view,
    nearest,
    tabId,
    refresh,
    mark: (scope: 'article' | 'page') => onTab((id) => sendMessage('markPage', scope, id)),
    /** Answers whether the correction was remembered; else tells why. */
    correct: async (article: ArticleDraft | undefined, tell: Tell): Promise<boolean> => {
      if (tabId === undefined) return false;
      let isCorrected = false;
      await attempt(async () => {
        const answer = await sendMessage('correctPage', article, tabId);
        isCorrected = answer.outcome === 'corrected';
        if (answer.outcome === 'failed') tell({ text: answer.reason, tone: 'failed' });
        else tell({ text: article ? '已更正并记住' : '已恢复自动识别' });
      }, pageSentence);
      askNow.current();
      return isCorrected;
    },
    /** The sheet opens in the page: what is in front of it makes way. */
    clipArticle: (makeWay: (tab: number) => Promise<unknown>) =>
      onTab(async (id) => {
        await sendMessage('clipArticle', undefined, id);
        await makeWay(id);
      }),
    reveal: (range: Range) => onTab((id) => sendMessage('revealRange', range, id)),
    revealClipping: (clipping: ClippingId) => onTab((id) => sendMessage('revealClipping', clipping, id)),
  };
}

async function pageView(): Promise<{ view: PageView; tabId?: number }> {
  try {
    const answer = await askPage();
    if (!answer) return { view: { state: 'unreadable' } };
    return { view: { state: 'read', page: answer.report }, tabId: answer.tabId };
  } catch (error) {
    return { view: { state: 'failed', reason: pageSentence(error) } };
  }
}

function pageSentence(error: unknown): string {
  return `页面没有正常回应（${error instanceof Error ? error.message : String(error)}）。请刷新页面后再试。`;
}

function isBeingRead(view: PageView): boolean {
  return view.state === 'read' && (view.page.state === 'reading' || view.page.state === 'quick');
}
