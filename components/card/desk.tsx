/** What the overlay shows: the toolbar at a selection, the card for a passage, or a notice. One at a time. */

import type { ArticleContent } from '@/components/article/entry';
import { ArticleSheet } from '@/components/article/sheet';
import type { Kind } from '@/lib/model/annotation';
import type { DictionaryChange } from '@/lib/model/dictionary';
import type { ClippingInput } from '@/lib/model/unsaved';
import { Card } from './card';
import type { CardAnswer, CardEntry, CardNames, CardProposal, NamesAnswer } from './entry';
import { Floating } from './floating';
import { MarkNote } from './mark-note';
import { createOverlay, type Guard } from './overlay';
import { PageNotice } from './page-notice';
import type { Box } from './place';
import { Toolbar } from './toolbar';

export interface CardContent {
  readonly anchor: () => Box;
  readonly passage: string;
  readonly proposal: CardProposal;
  /** What was typed for this passage before and not saved. */
  readonly kept?: ClippingInput;
  readonly onInput: (input: ClippingInput | null) => void;
  readonly onSave: (entry: CardEntry) => Promise<CardAnswer>;
  readonly onChangeNames: (change: DictionaryChange) => Promise<NamesAnswer>;
}

/** A mark that the user has come to by key. */
export interface MarkContent {
  readonly anchor: () => Box;
  readonly kind: Kind;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  readonly onClip: () => void;
}

export interface Desk {
  isCardOpen(): boolean;
  /** Whether an event came from inside. */
  holds(event: Event): boolean;
  showToolbar(anchor: () => Box, onClip: () => void): void;
  hideToolbar(): void;
  showMark(content: MarkContent): void;
  hideMark(): void;
  openCard(content: CardContent, names: CardNames): void;
  /** The open card's passage was recognized again; what the clerk has settled stays. */
  updateCard(proposal: CardProposal): void;
  /** The sheet for the whole article, in place of whatever is shown. */
  openArticle(content: ArticleContent, names: CardNames): void;
  say(text: string): void;
}

/** Nothing is added to the page before there is something to show; when `signal` fires, all but an open card goes. */
export function createDesk(signal: AbortSignal, guard: Guard): Desk {
  const overlay = createOverlay(guard);
  let shown: 'nothing' | 'toolbar' | 'mark' | 'card' | 'article' | 'notice' = 'nothing';
  let cards = 0;
  let updateCard: (proposal: CardProposal) => void = () => {};
  let endCard = () => {};

  function clear(): void {
    shown = 'nothing';
    overlay.show(null);
  }

  // What the clerk has typed must not vanish with the extension's old version.
  signal.addEventListener('abort', () => (shown === 'card' || shown === 'article' ? endCard() : clear()));

  return {
    isCardOpen: () => shown === 'card' || shown === 'article',
    holds: overlay.holds,
    showToolbar(anchor, onClip) {
      if (shown === 'card' || shown === 'article') return;
      shown = 'toolbar';
      overlay.show(
        <Floating key="toolbar" anchor={anchor} follows={true}>
          <Toolbar onClip={onClip} />
        </Floating>,
      );
    },
    hideToolbar() {
      if (shown === 'toolbar') clear();
    },
    showMark({ anchor, ...note }) {
      if (shown === 'card' || shown === 'article') return;
      shown = 'mark';
      overlay.show(
        <Floating key="mark" anchor={anchor} follows={true}>
          <MarkNote {...note} />
        </Floating>,
      );
    },
    hideMark() {
      if (shown === 'mark') clear();
    },
    openCard({ anchor, passage, proposal: first, kept, onInput, onSave, onChangeNames }, names) {
      const before = document.activeElement;
      const close = () => {
        clear();
        if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
      };
      const card = ++cards;
      let proposal = first;
      let hasEnded = false;
      const draw = () =>
        overlay.show(
          <Floating key={`card ${card}`} anchor={anchor} follows={false}>
            <Card
              passage={passage}
              annotations={proposal.annotations}
              {...(proposal.case && { case: proposal.case })}
              organizations={proposal.organizations}
              methods={proposal.methods}
              {...(proposal.part && { part: proposal.part })}
              elsewhere={proposal.elsewhere ?? []}
              names={names}
              {...(kept && { kept })}
              onInput={onInput}
              onSave={onSave}
              onChangeNames={onChangeNames}
              hasEnded={hasEnded}
              onClose={close}
            />
          </Floating>,
        );
      clear();
      shown = 'card';
      draw();
      endCard = () => {
        hasEnded = true;
        draw();
      };
      updateCard = (next) => {
        proposal = next;
        if (shown === 'card' && cards === card) draw();
      };
    },
    openArticle(content, names) {
      const before = document.activeElement;
      const close = () => {
        clear();
        if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
      };
      const sheet = ++cards;
      let hasEnded = false;
      const draw = () =>
        overlay.show(
          <ArticleSheet key={`article ${sheet}`} {...content} names={names} hasEnded={hasEnded} onClose={close} />,
        );
      clear();
      shown = 'article';
      draw();
      endCard = () => {
        hasEnded = true;
        draw();
      };
    },
    updateCard: (proposal) => updateCard(proposal),
    say(text) {
      if (shown === 'card' || shown === 'article') return;
      shown = 'notice';
      overlay.show(<PageNotice text={text} onClose={clear} />);
    },
  };
}
