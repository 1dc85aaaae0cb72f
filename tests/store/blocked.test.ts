import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { database } from '@/lib/store/database';
import { failureSentence } from '@/lib/store/failure';
import { readLibrary } from '@/lib/store/library';

test('a window that holds an older library open is told of, and once it is closed everything goes on', async () => {
  const older = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database.name, 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const error = await readLibrary().catch((reason: unknown) => reason);
  expect(failureSentence(error)).toMatch(/请关掉党建剪报的其他窗口/u);
  older.close();
  const library = await vi.waitFor(readLibrary);
  expect(library).toEqual({ articles: [], clippings: [], cases: [], tags: [] });
});
