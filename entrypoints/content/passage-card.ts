/** The card of one passage: opened with what is recognized in it, kept while it is typed, renewed when the dictionary changes. */
import type { CardProposal } from '@/components/card/entry';
import { completeNames, suggestTags } from '@/lib/ask-names';
import type { Range } from '@/lib/model/annotation';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import type { TextMap } from '@/lib/page/text-map';
import { sentenceAround } from '@/lib/text/document';
import { type Proposal, proposal } from '@/lib/text/proposal';
import { changeNames } from './change-names';
import type { LazyDesk } from './desk';
import { clippedElsewhere } from './elsewhere';
import type { Reader } from './reader';
import { boxOf } from './reveal';
import { save } from './save';
import { keeperOf, typedBefore } from './unsaved';

export interface PassageCard {
  /** Opens it for a passage of the text of `map`. */
  open(range: Range, map: TextMap): Promise<void>;
  /** Opens it for the sentence around an offset. */
  openSentence(map: TextMap, at: number): Promise<void>;
  /** The page's text was recognized anew: shows what that says of the open card's passage. */
  renew(): Promise<void>;
}

/** What the open card was opened for. */
interface Clipped {
  readonly text: string;
  readonly range: Range;
  proposed: CardProposal;
}

/** `onSaved`: the library has changed. */
export function createPassageCard(
  signal: AbortSignal,
  desk: LazyDesk,
  reader: Reader,
  onSaved: () => Promise<void>,
): PassageCard {
  let clipped: Clipped | undefined;
  /** Takes what is typed into the open card. */
  let typing: ReturnType<typeof keeperOf> | undefined;
  addEventListener('pagehide', () => typing?.flush(), { signal });

  async function open(range: Range, { text, rangesOf }: TextMap): Promise<void> {
    const [first] = rangesOf(range);
    if (!first) return;
    const place = boxOf(first);
    desk.prepare();
    typing?.flush();
    const passage = text.slice(range.start, range.end);
    const elsewhere = clippedElsewhere(passage);
    const typedAt = { url: location.href, exact: passage, start: range.start };
    const [proposed, kept] = await Promise.all([propose(range, text), typedBefore(typedAt)]);
    const card: Clipped = { text, range, proposed };
    clipped = card;
    typing = keeperOf(typedAt);
    const { give, flush } = typing;
    await desk.openCard(
      {
        anchor: () => place,
        passage,
        proposal: card.proposed,
        ...(kept && { kept }),
        onInput: give,
        onSave: async (entry) => {
          flush();
          const answer = await save(text, range, card.proposed.annotations, entry);
          if (answer.outcome !== 'failed') await onSaved();
          return answer;
        },
        onChangeNames: changeNames,
      },
      {
        complete: completeNames,
        suggestTags: (organization) => suggestTags({ organization, title: document.title, text: passage }),
      },
    );
    card.proposed = { ...card.proposed, elsewhere: await elsewhere };
    if (clipped === card && desk.isCardOpen()) desk.updateCard(card.proposed);
  }

  async function propose(range: Range, text: string): Promise<Proposal> {
    return proposal(await recognizedOrNothing(() => reader.recognized(text)), range, text);
  }

  return {
    open,
    openSentence: (map, at) => open(sentenceAround(map.text, at), map),
    async renew() {
      if (!clipped || !desk.isCardOpen() || clipped.text !== reader.current().map.text) return;
      const { elsewhere = [] } = clipped.proposed;
      clipped.proposed = { ...(await propose(clipped.range, clipped.text)), elsewhere };
      desk.updateCard(clipped.proposed);
    },
  };
}

/** A passage can be clipped without recognition; the card then says that nothing was recognized. */
async function recognizedOrNothing(recognize: () => Promise<Recognition>): Promise<Recognition> {
  try {
    return await recognize();
  } catch (error) {
    console.warn('党建剪报：识别失败，卡片不带识别结果。', error);
    return NOTHING_RECOGNIZED;
  }
}
