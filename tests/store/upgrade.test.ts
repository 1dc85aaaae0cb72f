import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ClippingId } from '@/lib/model/id';
import { database } from '@/lib/store/database';
import { failureSentence } from '@/lib/store/failure';
import { readLibrary } from '@/lib/store/library';
import { clippingCounts, newestRows } from '@/lib/store/rows';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { updateClipping } from '@/lib/store/update-clipping';
import { LIBRARY } from '@/tests/popup/seed';
import { draft } from './library';

/** Sets the stores of a version of the schema up. */
const SETTING_UP: Readonly<Record<1 | 2, (made: IDBDatabase) => void>> = {
  1: (made) => {
    made.createObjectStore('articles', { keyPath: 'id' }).createIndex('url', 'url', { unique: true });
    const clippings = made.createObjectStore('clippings', { keyPath: 'id' });
    for (const name of ['articleId', 'caseId', 'createdAt', 'deletedAt']) clippings.createIndex(name, name);
    clippings.createIndex('tags', 'tags', { multiEntry: true });
    made.createObjectStore('cases', { keyPath: 'id' }).createIndex('organization', 'organization');
    made.createObjectStore('tags', { keyPath: 'name' });
  },
  2: (made) => {
    made.createObjectStore('articles', { keyPath: 'id' }).createIndex('url', 'url', { unique: true });
    const clippings = made.createObjectStore('clippings', { keyPath: 'id' });
    for (const name of ['articleId', 'caseId', 'deletedAt']) clippings.createIndex(name, name);
    clippings.createIndex('[createdAt+id]', ['createdAt', 'id']);
    clippings.createIndex('tags', 'tags', { multiEntry: true });
    const cases = made.createObjectStore('cases', { keyPath: 'id' });
    for (const name of ['organization', 'method', 'deletedAt']) cases.createIndex(name, name);
    cases.createIndex('tags', 'tags', { multiEntry: true });
    cases.createIndex('[status+createdAt]', ['status', 'createdAt']);
    made.createObjectStore('tags', { keyPath: 'name' });
    const changes = made.createObjectStore('changes', { keyPath: 'seq', autoIncrement: true });
    for (const name of ['batch', 'expires']) changes.createIndex(name, name);
    made.createObjectStore('images', { keyPath: ['kind', 'key', 'seq'] }).createIndex('seq', 'seq');
    const drafts = made.createObjectStore('drafts', { keyPath: 'key' });
    for (const name of ['subject', 'updatedAt']) drafts.createIndex(name, name);
  },
};

/** Dexie's version 1 is IndexedDB's 10. */
function writtenByVersion(version: 1 | 2, records: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database.name, version * 10);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => SETTING_UP[version](request.result);
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

test.each([1, 2] as const)('what version %i wrote is all there, and can be changed and undone', async (version) => {
  database.close({ disableAutoOpen: false });
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(database.name).onsuccess = resolve;
  });
  await writtenByVersion(version, LIBRARY as unknown as Readonly<Record<string, readonly object[]>>);
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
  const { live, trash } = await clippingCounts();
  expect([live, trash]).toEqual([4, LIBRARY.clippings.length - 4]);
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
