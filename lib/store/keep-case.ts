/** The case that a clipping belongs to. Called inside a write. */
import type { Case } from '@/lib/model/case';
import type { CaseNames } from '@/lib/model/clipping';
import { type CaseId, newId } from '@/lib/model/id';
import { database } from './database';

/** The live case of that organization and method, begun where there is none. */
export async function keepCase(names: CaseNames, now: string): Promise<Case> {
  const known = await findCase(names);
  if (known) return known;
  const begun: Case = {
    id: newId<CaseId>(),
    organization: names.organization,
    ...(names.method === undefined ? {} : { method: names.method }),
    status: 'unreviewed',
    tags: [],
    note: '',
    createdAt: now,
    updatedAt: now,
  };
  await database.cases.add(begun);
  return begun;
}

/** The live case of those names, other than `except`; it may have no live clipping and so be hidden. */
export function findCase({ organization, method }: CaseNames, except?: CaseId): Promise<Case | undefined> {
  return database.cases
    .where('organization')
    .equals(organization)
    .filter((known) => known.method === method && known.deletedAt === undefined && known.id !== except)
    .first();
}
