/** Deletes a case with its clippings, and undoes it. */
import type { Case } from '@/lib/model/case';
import type { CaseId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';
import { confirmWritten, database } from './database';
import { LibraryFailure } from './failure';
import { restored } from './restored';
import { inOneWrite, type Written } from './write';

/** Moves a case and its live clippings to the trash. */
export async function deleteCase(id: CaseId): Promise<Written<Case>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'delete-case' }, async () => {
    const known = await database.cases.get(id);
    if (!known) throw new LibraryFailure('这个案例已不在资料库里。');
    if (known.deletedAt !== undefined) return known;
    // One moment for the case and its clippings: it tells them from those that were deleted before.
    const gone = { deletedAt: now, updatedAt: now };
    const clippings = await database.clippings.where('caseId').equals(id).toArray();
    const live = clippings.filter(({ deletedAt }) => deletedAt === undefined);
    await database.clippings.bulkPut(live.map((clipping) => ({ ...clipping, ...gone })));
    const deleted: Case = { ...known, ...gone };
    await database.cases.put(deleted);
    return deleted;
  });
  return { ...written, value: await confirmWritten(database.cases, written.value) };
}

/**
 * Undoes `deleteCase`: the case and the clippings that went with it; those deleted before stay in the trash, and so do
 * passages that have been saved again since. Resolves to the live case, which is another one where its names have been
 * used again.
 */
export async function restoreCase(id: CaseId): Promise<Written<Case>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'restore-case' }, async () => {
    const known = await database.cases.get(id);
    if (!known) throw new LibraryFailure('这个案例已不在资料库里，不能恢复。');
    if (known.deletedAt === undefined) return known;
    const clippings = await database.clippings.where('caseId').equals(id).toArray();
    let caseId = id;
    for (const clipping of clippings.filter(({ deletedAt }) => deletedAt === known.deletedAt)) {
      caseId = (await restored(clipping, now))?.caseId ?? caseId;
    }
    const live = await database.cases.get(caseId);
    if (!live || live.deletedAt !== undefined) throw new LibraryFailure('这个案例的剪报都已另存，不再恢复。');
    return live;
  });
  return { ...written, value: await confirmWritten(database.cases, written.value) };
}
