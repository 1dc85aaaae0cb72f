/** 回收站: what was deleted, kept for 30 days, and how it goes for good. */
import type { RecordKind } from '@/lib/model/change';
import type { ClippingId } from '@/lib/model/id';
import { atOnce } from './at-once';
import { database } from './database';
import { type Done, inParts, type OnProgress } from './in-parts';
import { type Row, rowsOf } from './rows';

/** How long a deleted clipping can be restored. */
export const TRASH_DAYS = 30;

/** The deleted clippings, the last deleted first; by index keys, without reading records. */
export async function trashIds(): Promise<readonly ClippingId[]> {
  return database.clippings.where('deletedAt').above('').reverse().primaryKeys();
}

/** The same with their articles and cases. */
export async function trashRows(): Promise<readonly Row[]> {
  return rowsOf(await trashIds());
}

/**
 * Removes those among `ids` that lie in the trash, and their history: this cannot be undone. Cases and articles that no
 * clipping is left of go with them.
 */
export function purgeClippings(ids: readonly ClippingId[], onProgress?: OnProgress): Promise<Done> {
  const purge = async (part: readonly ClippingId[]) => {
    const found = (await database.clippings.bulkGet([...part])).filter((clipping) => clipping !== undefined);
    const gone = found.filter(({ deletedAt }) => deletedAt !== undefined);
    await remove(
      'clippings',
      gone.map(({ id }) => id),
    );
    await removeOrphans(
      'cases',
      'caseId',
      gone.flatMap(({ caseId }) => caseId ?? []),
    );
    await removeOrphans(
      'articles',
      'articleId',
      gone.map(({ articleId }) => articleId),
    );
    return gone.length;
  };
  return inParts({ action: 'purge' }, ids, purge, onProgress);
}

/** Removes what was deleted more than 30 days before `now`, and the part of the journal that is too old to be undone. */
export async function purgeExpired(now = Date.now()): Promise<void> {
  const limit = now - TRASH_DAYS * 86_400_000;
  const expired = await database.clippings
    .where('deletedAt')
    .above('')
    .filter(({ deletedAt }) => deletedAt !== undefined && Date.parse(deletedAt) < limit)
    .primaryKeys();
  await purgeClippings(expired);
  // One after another: an import's may be a hundred thousand, and others want to write in between.
  for (const seq of await database.changes.where('expires').below(now).primaryKeys())
    await database.transaction('rw', database.changes, database.images, async () => {
      for (const some of atOnce(await database.images.where('seq').equals(seq).primaryKeys()))
        await database.images.bulkDelete(some);
      await database.changes.delete(seq);
    });
}

async function removeOrphans(kind: RecordKind, index: 'caseId' | 'articleId', keys: readonly string[]): Promise<void> {
  const candidates = [...new Set(keys)];
  const uses = await Promise.all(candidates.map((key) => database.clippings.where(index).equals(key).count()));
  await remove(
    kind,
    candidates.filter((_, i) => uses[i] === 0),
  );
}

async function remove(kind: RecordKind, keys: readonly string[]): Promise<void> {
  await database.table(kind).bulkDelete([...keys]);
  const histories = keys.map((key) => database.images.where('[kind+key+seq]').between([kind, key], [kind, key, []]));
  await database.images.bulkDelete((await Promise.all(histories.map((its) => its.primaryKeys()))).flat());
}
