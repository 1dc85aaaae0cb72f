/** The whole live library, as the popup shows it. */
import { liveQuery } from 'dexie';
import type { Records } from '@/lib/model/collection';
import { closure } from './closure';
import { database } from './database';

/** Every live clipping, with the articles, cases and tags that they name. Cases without a live clipping are left out. */
export async function readLibrary(): Promise<Records> {
  const [articles, clippings, cases, tags] = await database.transaction('r', database.tables, () =>
    Promise.all([
      database.articles.toArray(),
      database.clippings.toArray(),
      database.cases.toArray(),
      database.tags.toArray(),
    ]),
  );
  const live = clippings.filter(({ deletedAt }) => deletedAt === undefined);
  return closure(live, { articles, cases, tags });
}

/**
 * Calls `onLibrary` now and after every write, in whichever window or worker it is made; returns how to stop.
 * `onFailure` gets what `failureSentence` explains.
 */
export function watchLibrary(onLibrary: (library: Records) => void, onFailure: (error: unknown) => void): () => void {
  const subscription = liveQuery(readLibrary).subscribe({ next: onLibrary, error: onFailure });
  return () => subscription.unsubscribe();
}
