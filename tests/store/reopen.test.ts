import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { failureSentence } from '@/lib/store/failure';
import { readLibrary } from '@/lib/store/library';

test('a library that did not open is opened by a later query', async () => {
  const broken = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('injected', 'UnknownError');
  });
  const error = await readLibrary().catch((reason: unknown) => reason);
  expect(failureSentence(error)).toMatch(/资料库打不开/u);
  broken.mockRestore();
  await vi.waitFor(readLibrary);
});
