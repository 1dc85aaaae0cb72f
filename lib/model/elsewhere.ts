/** A clipping of another page whose words stand on this one too (转载). */
import type { Article } from './article';
import type { ClippingId } from './id';

export interface ClippedElsewhere {
  readonly id: ClippingId;
  readonly exact: string;
  readonly whole?: true;
  readonly createdAt: string;
  readonly article: Pick<Article, 'title' | 'site' | 'url' | 'source' | 'publishedAt'>;
}
