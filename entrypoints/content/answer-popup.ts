/** Answers what the popup asks of the page. */
import { onMessage } from '@/lib/messages';
import type { Range } from '@/lib/model/annotation';
import type { ClippingId } from '@/lib/model/id';
import { articleOf } from '@/lib/page/article';
import type { Reader } from './reader';
import type { Saved } from './saved';

interface Acts {
  readonly revealRange: (range: Range) => void;
  readonly revealClipping: (id: ClippingId) => void;
  readonly reloadSaved: () => Promise<void>;
}

export function answerPopup(signal: AbortSignal, reader: Reader, saved: Saved, acts: Acts): void {
  const removers = [
    onMessage('pageReport', () => {
      const { map, state, reason, recognition } = reader.current();
      return {
        article: articleOf(document, location.href, map.text),
        state,
        scope: reader.scope(),
        ...(reason !== undefined && { reason }),
        annotations: recognition.annotations,
        anchored: [...saved.places()].map(
          ([
            id,
            {
              start,
              end,
              isChanged,
              map: { text },
            },
          ]) => ({
            id,
            ...(isChanged && { now: text.slice(start, end) }),
          }),
        ),
      };
    }),
    onMessage('markPage', ({ data }) => reader.mark(data === 'page' ? 'page' : 'article')),
    onMessage('revealRange', ({ data }) => acts.revealRange(data)),
    onMessage('revealClipping', ({ data }) => acts.revealClipping(data)),
    onMessage('clippingsChanged', () => acts.reloadSaved()),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}
