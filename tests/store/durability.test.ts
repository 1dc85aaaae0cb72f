import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft } from './library';

test('what is saved is asked to be on disk before it counts as written', async () => {
  // Watched from before the library is opened: Dexie takes the method with it then.
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await saveClipping(draft());
  const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
});
