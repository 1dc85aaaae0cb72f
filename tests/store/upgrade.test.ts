import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ClippingId } from '@/lib/model/id';
import { database } from '@/lib/store/database';
import { failureSentence } from '@/lib/store/failure';
import { readLibrary } from '@/lib/store/library';
import { newestRows } from '@/lib/store/rows';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { updateClipping } from '@/lib/store/update-clipping';
import { LIBRARY } from '@/tests/popup/seed';
import { draft } from './library';

/** The library as version 1 of the schema set it up: Dexie's version 1 is IndexedDB's 10. */
function writtenByVersion1(records: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database.name, 10);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('articles', { keyPath: 'id' }).createIndex('url', 'url', { unique: true });
      const clippings = request.result.createObjectStore('clippings', { keyPath: 'id' });
      for (const name of ['articleId', 'caseId', 'createdAt', 'deletedAt']) clippings.createIndex(name, name);
      clippings.createIndex('tags', 'tags', { multiEntry: true });
      request.result.createObjectStore('cases', { keyPath: 'id' }).createIndex('organization', 'organization');
      request.result.createObjectStore('tags', { keyPath: 'name' });
    };
    request.onsuccess = () => {
      const writing = request.result.transaction(Object.keys(records), 'readwrite');
      for (const [name, rows] of Object.entries(records)) for (const row of rows) writing.objectStore(name).put(row);
      writing.oncomplete = () => {
        request.result.close();
        resolve();
      };
      writing.onabort = () => reject(writing.error);
    };
  });
}

test('what version 1 wrote is all there in version 2, and can be changed and undone', async () => {
  await writtenByVersion1(LIBRARY as unknown as Readonly<Record<string, readonly object[]>>);
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const before = await readLibrary();
  expect(byId(before.clippings)).toEqual(byId(LIBRARY.clippings));
  expect(byId(before.cases)).toEqual(byId(LIBRARY.cases));
  expect(before.articles).toEqual(LIBRARY.articles);
  expect(before.tags.map(({ name }) => name).sort()).toEqual(LIBRARY.tags.map(({ name }) => name).sort());
  const { rows } = await newestRows(10);
  expect(rows.map(({ clipping }) => clipping.note)).toEqual(['对照材料', '', '', '']);
  const [newest] = rows;
  const { seq = 0 } = await updateClipping(newest?.clipping.id as ClippingId, { note: '改' });
  await undo(seq);
  expect((await newestRows(1)).rows[0]?.clipping.note).toBe('对照材料');
});

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
