/** Runs in an extension page: writes plausible records straight into its database. */
import { liveOf } from '@/lib/store/live';
import { plausible } from './plausible';

export async function seed(size: number): Promise<void> {
  const opening = indexedDB.open('dangjian-clipper');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const made = plausible(size);
  const live = made.clippings.filter(({ deletedAt }) => deletedAt === undefined).map(liveOf);
  const records: Record<string, readonly object[]> = { ...made, live };
  const stores = Object.keys(records);
  const clearing = database.transaction(stores, 'readwrite');
  for (const name of stores) clearing.objectStore(name).clear();
  await done(clearing);
  for (const [name, rows] of Object.entries(records)) {
    for (let from = 0; from < rows.length; from += BATCH) {
      const writing = database.transaction(name, 'readwrite', { durability: 'relaxed' });
      for (const row of rows.slice(from, from + BATCH)) writing.objectStore(name).put(row);
      await done(writing);
    }
  }
  database.close();
}

const BATCH = 5000;

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
