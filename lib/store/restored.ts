/** Takes one clipping, or one case, out of the trash. Called inside a write. */
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import { database } from './database';
import { findCase } from './keep-case';
import { findTwin } from './twin';

/** The clipping as live again, written with its case; undefined where its passage has been saved again since. */
export async function restored(deleted: Clipping, now: string): Promise<Clipping | undefined> {
  if (await findTwin(deleted)) return undefined;
  const itsCase = deleted.caseId && (await liveCase(deleted.caseId, now));
  const { deletedAt: _, caseId: __, ...rest } = deleted;
  const live: Clipping = { ...rest, ...(itsCase ? { caseId: itsCase.id } : {}), updatedAt: now };
  await database.clippings.put(live);
  return live;
}

/** The case itself, taken out of the trash where it lies there; or the live case that has its names by now. */
export async function liveCase(id: Case['id'], now: string): Promise<Case | undefined> {
  const known = await database.cases.get(id);
  if (!known || known.deletedAt === undefined) return known;
  const namesake = await findCase(known);
  if (namesake) return namesake;
  const { deletedAt: _, ...rest } = known;
  const live: Case = { ...rest, updatedAt: now };
  await database.cases.put(live);
  return live;
}
