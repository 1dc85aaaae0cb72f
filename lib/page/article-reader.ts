/** What is asked of a page's article when the user acts; bundled apart from the content script (`entrypoints/article`). */
import { articleOf, correctionsOf } from './article';
import { bodyRangeOf } from './article-body';

export const articleReader = { articleOf, bodyRangeOf, correctionsOf } as const;
export type ArticleReader = typeof articleReader;
