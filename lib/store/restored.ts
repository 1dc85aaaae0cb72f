/** Takes one clipping, or one case, out of the trash. Called inside a write. */
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { CaseId } from '@/lib/model/id';
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
async function liveCase(id: Case['id'], now: string): Promise<Case | undefined> {
  const known = await database.cases.get(id);
  if (!known || known.deletedAt === undefined) return known;
  const namesake = await findCase(known);
  if (namesake) return namesake;
  const { deletedAt: _, ...rest } = known;
  const live: Case = { ...rest, updatedAt: now };
  await database.cases.put(live);
  return live;
}

/** The live case for each that the clippings name: itself, taken out of the trash, or by now another of its names. */
export async function liveCases(
  clippings: readonly Pick<Clipping, 'caseId'>[],
  now: string,
): Promise<Map<CaseId, CaseId>> {
  const ids = [...new Set(clippings.flatMap(({ caseId }) => caseId ?? []))];
  const cases = await database.cases.bulkGet(ids);
  const live = new Map<CaseId, CaseId>();
  for (const [i, id] of ids.entries()) {
    const its = cases[i]?.deletedAt === undefined ? cases[i] : await liveCase(id, now);
    if (its) live.set(id, its.id);
  }
  return live;
}
