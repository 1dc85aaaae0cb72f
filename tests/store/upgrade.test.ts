import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { database } from '@/lib/store/database';
import { failureSentence } from '@/lib/store/failure';
import { readLibrary } from '@/lib/store/library';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft } from './library';

test('makes way for a newer version of the extension, and says so instead of writing with the old schema', async () => {
  await saveClipping(draft());
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database.name, 1000);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  upgraded.close();
  for (const query of [() => saveClipping(draft()), readLibrary]) {
    const error = await query().catch((reason: unknown) => reason);
    expect(failureSentence(error)).toMatch(/资料库已关闭.*更新/u);
  }
});

test.each([
  [
    Object.assign(new Error('x'), {
      name: 'AbortError',
      inner: Object.assign(new Error('y'), { name: 'QuotaExceededError' }),
    }),
    /磁盘空间不足/u,
  ],
  [Object.assign(new Error('x'), { name: 'VersionError' }), /升级扩展/u],
  [Object.assign(new Error('x'), { name: 'OpenFailedError' }), /打不开/u],
  [new TypeError('坏了'), /TypeError: 坏了/u],
  ['一句话', /一句话/u],
])('%s becomes a sentence', (error, sentence) => expect(failureSentence(error)).toMatch(sentence));
