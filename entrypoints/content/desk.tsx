/** What the overlay shows: the toolbar at a selection, the card for a passage, or a notice. One at a time. */
import { Card } from '@/components/card/card';
import type { CardAnswer, CardEntry, CardSuggestions, NamesAnswer } from '@/components/card/entry';
import { Floating } from '@/components/card/floating';
import { PageNotice } from '@/components/card/page-notice';
import type { Box } from '@/components/card/place';
import { Toolbar } from '@/components/card/toolbar';
import type { DictionaryChange } from '@/lib/model/dictionary';
import type { Proposal } from '@/lib/text/proposal';
import type { Overlay } from './overlay';

interface CardContent {
  readonly anchor: () => Box;
  readonly passage: string;
  readonly proposal: Proposal;
  readonly onSave: (entry: CardEntry) => Promise<CardAnswer>;
  readonly onChangeNames: (change: DictionaryChange) => Promise<NamesAnswer>;
}

export interface Desk {
  isCardOpen(): boolean;
  showToolbar(anchor: () => Box, onClip: () => void): void;
  hideToolbar(): void;
  /** Opens at once; completion comes when `suggestions` arrive. */
  openCard(content: CardContent, suggestions: Promise<CardSuggestions>): void;
  /** The open card's passage was recognized again; what the clerk has settled stays. */
  updateCard(proposal: Proposal): void;
  say(text: string): void;
}

const NO_SUGGESTIONS: CardSuggestions = { tags: [], organizations: [], methods: [] };

export function createDesk(overlay: Overlay): Desk {
  let shown: 'nothing' | 'toolbar' | 'card' | 'notice' = 'nothing';
  let cards = 0;
  let updateCard: (proposal: Proposal) => void = () => {};

  function clear(): void {
    shown = 'nothing';
    overlay.show(null);
  }

  return {
    isCardOpen: () => shown === 'card',
    showToolbar(anchor, onClip) {
      if (shown === 'card') return;
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
    openCard({ anchor, passage, proposal: first, onSave, onChangeNames }, suggestions) {
      const before = document.activeElement;
      const close = () => {
        clear();
        if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
      };
      const card = ++cards;
      let proposal = first;
      let known = NO_SUGGESTIONS;
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
              suggestions={known}
              onSave={onSave}
              onChangeNames={onChangeNames}
              onClose={close}
            />
          </Floating>,
        );
      clear();
      shown = 'card';
      draw();
      updateCard = (next) => {
        proposal = next;
        if (shown === 'card' && cards === card) draw();
      };
      void suggestions.then((names) => {
        known = names;
        if (shown === 'card' && cards === card) draw();
      });
    },
    updateCard: (proposal) => updateCard(proposal),
    say(text) {
      if (shown === 'card') return;
      shown = 'notice';
      overlay.show(<PageNotice text={text} onClose={clear} />);
    },
  };
}
