/** Deletes a clipping softly, and undoes it. */
import type { Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';
import { confirmWritten, database } from './database';
import { LibraryFailure } from './failure';
import { restored } from './restored';
import { inOneWrite, type Written } from './write';

/** Moves a clipping to the trash. Its case is hidden once no live clipping is left in it. */
export async function deleteClipping(id: ClippingId): Promise<Written<Clipping>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'delete' }, async () => {
    const known = await database.clippings.get(id);
    if (!known) throw new LibraryFailure('这条剪报已不在资料库里。');
    if (known.deletedAt !== undefined) return known;
    const deleted: Clipping = { ...known, deletedAt: now, updatedAt: now };
    await database.clippings.put(deleted);
    return deleted;
  });
  return { ...written, value: await confirmWritten(database.clippings, written.value) };
}

/** Takes a clipping back out of the trash, with its case. Refused where the same passage has been saved again since. */
export async function restoreClipping(id: ClippingId): Promise<Written<Clipping>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'restore' }, async () => {
    const known = await database.clippings.get(id);
    if (!known) throw new LibraryFailure('这条剪报已不在资料库里，不能恢复。');
    if (known.deletedAt === undefined) return known;
    const live = await restored(known, now);
    if (!live) throw new LibraryFailure('同一段文字已另存了一条剪报，不再恢复这一条。');
    return live;
  });
  return { ...written, value: await confirmWritten(database.clippings, written.value) };
}
