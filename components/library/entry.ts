/** The library as its page is given it: entries, and what a search found. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';

/** A clipping, where it was taken from, and whose method it tells. */
export interface Entry {
  readonly clipping: Clipping;
  readonly article: Article;
  /** Absent: 未归入. */
  readonly case?: Case;
}
