/** The case that a clipping belongs to. Called inside a write. */
import type { Case } from '@/lib/model/case';
import type { CaseNames } from '@/lib/model/clipping';
import { type CaseId, newId } from '@/lib/model/id';
import { database } from './database';
import { LibraryFailure } from './failure';

/** The live case of that organization and method, begun where there is none. */
export async function keepCase(given: CaseNames, now: string): Promise<Case> {
  const names = normalNames(given);
  const known = await findCase(names);
  if (known) return known;
  const begun: Case = {
    id: newId<CaseId>(),
    ...names,
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

/** The names as they are kept: single white space, none around; an empty method is none. Throws without organization. */
export function normalNames(given: { readonly organization: string; readonly method?: string | null }): CaseNames {
  const normal = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const organization = normal(given.organization);
  const method = normal(given.method ?? '');
  if (organization === '') throw new LibraryFailure('案例须写明单位，没有保存。');
  return { organization, ...(method === '' ? {} : { method }) };
}
