import { useMemo } from 'preact/hooks';
import type { PageClipping, PageView } from '@/components/popup/page-view';
import { pageAddress } from '@/lib/model/article';
import type { Records } from '@/lib/model/collection';

/** What the library holds of the page in front, in the order of its text. */
export function usePageClippings(view: PageView, records: Records | undefined): PageClipping[] {
  return useMemo(() => {
    if (view.state !== 'read' || !records) return [];
    const { article, anchored } = view.page;
    const address = pageAddress(article.url);
    const articles = new Set(records.articles.filter(({ url }) => url === address).map(({ id }) => id));
    return records.clippings
      .filter(({ articleId }) => articles.has(articleId))
      .sort((a, b) => a.position.start - b.position.start)
      .map((clipping) => {
        const place = anchored.find(({ id }) => id === clipping.id);
        return { clipping, isFound: place !== undefined, ...(place?.now !== undefined && { now: place.now }) };
      });
  }, [view, records]);
}
