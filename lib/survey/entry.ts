/** One clipping as a survey reads it. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { Source } from '@/lib/model/survey';

export interface SurveyedClipping {
  readonly clipping: Clipping;
  readonly article: Pick<Article, 'title' | 'source' | 'site' | 'publishedAt'>;
  readonly case?: Case;
}

/** Where a clipping was read. */
export function sourceOf({ clipping, article }: SurveyedClipping): Source {
  return {
    clippingId: clipping.id,
    title: article.title,
    source: article.source || article.site,
    day: (article.publishedAt ?? clipping.createdAt).slice(0, 10),
  };
}
