/** The list of tags in use. Called inside a write. */
import { database } from './database';

/** Adds the names that are new; `names` are normal tags. */
export async function keepTags(names: readonly string[], now: string): Promise<void> {
  const known = await database.tags.bulkGet([...names]);
  await database.tags.bulkAdd(names.filter((_, i) => known[i] === undefined).map((name) => ({ name, createdAt: now })));
}
