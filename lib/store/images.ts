/** Reads the images of the journal: records as they were before a change. */
import { database, type Image } from './database';

/** A record as a change left it: as it was before the next change, or as it stands now; undefined where it was gone. */
export async function asLeftBy({ kind, key, seq }: Image): Promise<object | undefined> {
  const next = await database.images.where('[kind+key+seq]').between([kind, key, seq], [kind, key, []], false).first();
  return next ? next.before : database.table(kind).get(key);
}

/** Whether a record stands as the change left it, but for the moment of its last change (an undo in between moves that). */
export async function isAsLeft(image: Image): Promise<boolean> {
  const [left, now] = await Promise.all([asLeftBy(image), database.table(image.kind).get(image.key)]);
  return timeless(left) === timeless(now);
}

function timeless(record: object | undefined): string {
  if (!record) return '';
  const entries = Object.entries(record).filter(([name, value]) => name !== 'updatedAt' && value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
