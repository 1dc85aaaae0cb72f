/** Toolbar and card, whose module is loaded when the user first acts (docs/decisions/0005-card-on-demand.md). */
import { browser } from 'wxt/browser';
import type { ArticleContent } from '@/components/article/entry';
import type { CardContent, createDesk, Desk } from '@/components/card/desk';
import type { CardNames, CardProposal } from '@/components/card/entry';
import type { Box } from '@/components/card/place';
import { inputGuard } from '@/lib/page/input-guard';
import { sayPlainly } from './say-plainly';
import { tellUpdate } from './tell-update';

/** The desk as the rest of the content script asks for it: it may be asked before it is there. */
export interface LazyDesk extends Omit<Desk, 'openCard' | 'openArticle'> {
  /** The user is likely to need it next. */
  prepare(): void;
  openCard(content: CardContent, names: CardNames): Promise<void>;
  openArticle(content: ArticleContent, names: CardNames): Promise<void>;
}

export function lazyDesk(signal: AbortSignal): LazyDesk {
  const address = browser.runtime.getURL('/card.js');
  let desk: Desk | undefined;
  let loading: Promise<Desk> | undefined;
  let wishes = 0;
  /** What is shown once the module is there. */
  let waiting: 'toolbar' | 'mark' | 'other' | undefined;

  tellUpdate(signal, address);

  const load = () => {
    loading ??= importDesk(address, signal).catch((error) => {
      // asked again at the next act: what kept it from loading may have passed
      loading = undefined;
      throw error;
    });
    return loading.then((loaded) => {
      desk = loaded;
      return loaded;
    });
  };

  /** Only the newest wish counts once the desk is there. */
  async function wish(show: (desk: Desk) => void, what: typeof waiting = 'other'): Promise<void> {
    wishes += 1;
    const mine = wishes;
    if (desk) return show(desk);
    waiting = what;
    try {
      const loaded = await load();
      if (mine === wishes && !signal.aborted) show(loaded);
    } catch (error) {
      console.warn('党建剪报：卡片没有加载。', error);
      if (mine === wishes && !signal.aborted) sayPlainly('剪报卡片没有加载。请刷新本页再试。');
    }
  }

  /** Only its own kind: the keys of a shortcut, let go, hide a toolbar and not the mark that they asked for. */
  function overtake(what: typeof waiting): void {
    if (waiting === what) wishes += 1;
  }

  return {
    prepare: () => void load().catch((error) => console.warn('党建剪报：卡片还没有加载。', error)),
    isCardOpen: () => desk?.isCardOpen() ?? false,
    holds: (event) => desk?.holds(event) ?? false,
    showToolbar: (anchor: () => Box, onClip: () => void) =>
      void wish((loaded) => loaded.showToolbar(anchor, onClip), 'toolbar'),
    showMark: (content) => void wish((loaded) => loaded.showMark(content), 'mark'),
    hideMark() {
      overtake('mark');
      desk?.hideMark();
    },
    hideToolbar() {
      overtake('toolbar');
      desk?.hideToolbar();
    },
    openCard: (content, names) => wish((loaded) => loaded.openCard(content, names)),
    openArticle: (content, names) => wish((loaded) => loaded.openArticle(content, names)),
    updateCard: (proposal: CardProposal) => desk?.updateCard(proposal),
    say: (text) => void wish((loaded) => loaded.say(text)),
  };
}

async function importDesk(address: string, signal: AbortSignal): Promise<Desk> {
  // Updated a moment ago: what stands at the address may not fit this script.
  if (browser.runtime?.id === undefined) throw new Error('The extension has been updated or removed.');
  const loaded: { readonly default: typeof createDesk } = await import(/* @vite-ignore */ address);
  return loaded.default(signal, inputGuard());
}
