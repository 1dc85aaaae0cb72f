import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageClipping, PageView } from '@/components/popup/page-view';
import type { Clipping } from '@/lib/model/clipping';
import { clippingsOfPage } from '@/lib/store/page-clippings';

/** What the library holds of the page in front, in the order of its text; read again when `seq` says that it changed. */
export function usePageClippings(view: PageView, seq: number): PageClipping[] {
  const [clippings, setClippings] = useState<readonly Clipping[]>([]);
  const url = view.state === 'read' ? view.page.article.url : undefined;
  useEffect(() => {
    if (url === undefined) return setClippings([]);
    let isOver = false;
    // Where the library cannot be read, the 案例 tab says so.
    clippingsOfPage(url).then(
      (found) => !isOver && setClippings(found.clippings),
      () => !isOver && setClippings([]),
    );
    return () => {
      isOver = true;
    };
  }, [url, seq]);
  return useMemo(() => {
    if (view.state !== 'read') return [];
    const { anchored } = view.page;
    return clippings.map((clipping) => {
      const place = anchored.find(({ id }) => id === clipping.id);
      return { clipping, isFound: place !== undefined, ...(place?.now !== undefined && { now: place.now }) };
    });
  }, [view, clippings]);
}
