/** What the popup knows of the page in front of it. */
import type { Annotation } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';

export interface ReadPage {
  readonly article: ArticleDraft;
  readonly state: 'reading' | 'unmarked' | 'quick' | 'full' | 'failed';
  readonly reason?: string;
  /** What was read of it. */
  readonly scope: 'article' | 'page';
  readonly annotations: readonly Annotation[];
  readonly anchored: readonly { readonly id: ClippingId; readonly now?: string }[];
}

export type PageView =
  | { readonly state: 'asking' }
  /** No content script answers: a page of the browser itself, or one that was open before the extension. */
  | { readonly state: 'unreadable' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'read'; readonly page: ReadPage };

/** A clipping of the page; `isFound` tells whether its passage still stands there (原位), `now` how it reads where it was edited (有改动). */
export interface PageClipping {
  readonly clipping: Clipping;
  readonly isFound: boolean;
  readonly now?: string;
}
