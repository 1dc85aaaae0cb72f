/** Does what a shortcut or the context menu asks for. */
import { onMessage } from '@/lib/messages';

interface Acts {
  /** Opens the card for the selection, else for the mark that the user has come to. */
  readonly clip: () => Promise<void>;
  /** Opens the sheet in which the whole article is reviewed. */
  readonly clipArticle: () => Promise<void>;
  /** To the next mark, or the one before. */
  readonly go: (step: 1 | -1) => Promise<void>;
  /** Shows the page's marks, or takes them away. */
  readonly toggle: () => void;
}

export function obey(signal: AbortSignal, { clip, clipArticle, go, toggle }: Acts): void {
  const remove = onMessage('act', ({ data }) => {
    switch (data) {
      case 'clip':
        return clip();
      case 'clip-article':
        return clipArticle();
      case 'next-mark':
        return go(1);
      case 'previous-mark':
        return go(-1);
      case 'toggle-marks':
        return toggle();
    }
  });
  signal.addEventListener('abort', remove);
}
