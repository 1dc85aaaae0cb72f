/** Reads the library, keeps an index of it current, and answers the page that started this worker. */
import { serveSearch } from '@/lib/search/serve-search';
import { failureSentence } from '@/lib/store/failure';
import { followLibrary } from '@/lib/store/follow-library';

/** Until the page ends the worker. */
export function answerPage(): void {
  const served = serveSearch(self);
  void followLibrary(
    {
      onRecords: served.put,
      onGone: served.remove,
      onComplete: served.complete,
      onFailure: (error) => served.fail(failureSentence(error)),
    },
    new AbortController().signal,
  );
}
