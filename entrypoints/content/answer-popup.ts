/** Answers what the popup asks of the page. */
import { onMessage } from '@/lib/messages';
import type { Range } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import type { TextMap } from '@/lib/page/text-map';
import { articleOfPage, correctPage } from './article';
import type { Reader } from './reader';
import type { Saved } from './saved';

interface Acts {
  readonly revealRange: (range: Range) => void;
  readonly revealClipping: (id: ClippingId) => void;
  readonly reloadSaved: () => Promise<void>;
  readonly clipArticle: () => Promise<void>;
}

export function answerPopup(signal: AbortSignal, reader: Reader, saved: Saved, acts: Acts): void {
  let known: { readonly map: TextMap; readonly article: Promise<ArticleDraft> } | undefined;
  // The popup asks again and again; the article is read once for each text.
  const articleAsRead = () => {
    const { map } = reader.current();
    if (known?.map !== map) known = { map, article: articleOfPage() };
    return known.article;
  };
  const removers = [
    onMessage('pageReport', async () => {
      const article = await articleAsRead();
      const { state, reason, recognition } = reader.current();
      return {
        article,
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
    onMessage('correctPage', async ({ data }) => {
      const answer = await correctPage(data);
      known = undefined;
      return answer;
    }),
    onMessage('markPage', async ({ data }) => {
      reader.mark(data === 'page' ? 'page' : 'article');
      // answered once it is read: the popup asks next how the page stands
      await reader.fresh(false);
    }),
    onMessage('revealRange', ({ data }) => acts.revealRange(data)),
    onMessage('nearestTo', ({ data: id }) => {
      return saved.nearest(id);
    }),
    onMessage('revealClipping', ({ data }) => acts.revealClipping(data)),
    // the popup closes as soon as it is answered
    onMessage('clipArticle', () => {
      void acts.clipArticle();
    }),
    onMessage('clippingsChanged', () => acts.reloadSaved()),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}
