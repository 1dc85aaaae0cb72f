/** Merges cases, and the names of organizations and methods that mean the same. */
import type { Case } from '@/lib/model/case';
import type { CaseId } from '@/lib/model/id';
import { normalTags } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { database } from './database';
import { LibraryFailure } from './failure';
import type { Done } from './in-parts';
import { normalNames } from './keep-case';
import { inOneWrite } from './write';

/** What merging names would do. */
export interface NameMerge {
  /** Live cases that get the new name. */
  readonly cases: number;
  /** Those among them that go into another case, which has the same names then. */
  readonly merged: number;
  /** Live clippings of these cases. */
  readonly clippings: number;
}

/**
 * Moves the clippings of the cases `from` into the case `into`, which keeps its names, status and field and takes over
 * their tags and notes; the emptied cases go to the trash.
 */
export async function mergeCases(from: readonly CaseId[], into: CaseId): Promise<Done> {
  const { value, seq } = await inOneWrite({ action: 'merge-cases' }, async () => {
    const target = await database.cases.get(into);
    if (!target || target.deletedAt !== undefined) throw new LibraryFailure('要并入的案例已被删除，没有合并。');
    const sources = (await database.cases.bulkGet(from.filter((id) => id !== into))).filter(isLive);
    await absorb(target, sources, isoTime());
    return sources.length;
  });
  return { count: value, ...(seq === undefined ? {} : { seq }) };
}

/** What `mergeNames` would do, before it is done. */
export async function previewNameMerge(
  kind: 'organization' | 'method',
  from: readonly string[],
  into: string,
): Promise<NameMerge> {
  return database.transaction('r', database.cases, database.clippings, async () => {
    const groups = await planned(kind, from, into);
    const cases = groups.flatMap(({ renamed }) => renamed);
    const clippings = await database.clippings
      .where('caseId')
      .anyOf(cases.map(({ id }) => id))
      .filter(({ deletedAt }) => deletedAt === undefined)
      .count();
    const merged = groups.reduce(
      (sum, { target, renamed }) => sum + renamed.length - (renamed.includes(target) ? 1 : 0),
      0,
    );
    return { cases: cases.length, merged, clippings };
  });
}

/**
 * Writes `into` for each of the names `from` on every live case; cases that have the same organization and method then
 * become one, as by `mergeCases`.
 */
export async function mergeNames(
  kind: 'organization' | 'method',
  from: readonly string[],
  into: string,
): Promise<Done> {
  const action = kind === 'organization' ? 'rename-organization' : 'rename-method';
  const { value, seq } = await inOneWrite({ action, detail: `${from.join('、')} → ${into}` }, async () => {
    const now = isoTime();
    let count = 0;
    for (const { target, renamed, names } of await planned(kind, from, into)) {
      const { method: _, ...rest } = target;
      await absorb(
        { ...rest, ...names },
        renamed.filter((its) => its !== target),
        now,
      );
      count += renamed.length;
    }
    return count;
  });
  return { count: value, ...(seq === undefined ? {} : { seq }) };
}

interface Group {
  readonly names: ReturnType<typeof normalNames>;
  /** The case that goes on: one that has these names already, else the oldest of the renamed. */
  readonly target: Case;
  readonly renamed: readonly Case[];
}

async function planned(kind: 'organization' | 'method', from: readonly string[], into: string): Promise<Group[]> {
  const sources = (
    await database.cases
      .where(kind)
      .anyOf([...from])
      .toArray()
  ).filter(isLive);
  const groups = new Map<string, Case[]>();
  for (const its of sources) {
    const { organization, method = '' } = normalNames({ ...its, [kind]: into });
    const key = `${organization}\n${method}`;
    groups.set(key, [...(groups.get(key) ?? []), its]);
  }
  const holders = (await database.cases.where(kind).equals(into).toArray()).filter(isLive);
  return [...groups.values()].map((renamed) => {
    const names = normalNames({ organization: '', ...renamed[0], [kind]: into });
    const holder = holders.find((its) => its.organization === names.organization && its.method === names.method);
    const oldest = renamed.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))[0];
    const target = holder ?? oldest;
    if (!target) throw new Error('A group of cases is never empty.');
    return { names, target, renamed: renamed.filter((its) => its !== holder) };
  });
}

async function absorb(target: Case, sources: readonly Case[], now: string): Promise<void> {
  const clippings = await database.clippings
    .where('caseId')
    .anyOf(sources.map(({ id }) => id))
    .toArray();
  await database.clippings.bulkPut(clippings.map((clipping) => ({ ...clipping, caseId: target.id, updatedAt: now })));
  const all = [target, ...sources];
  const field = all.find((its) => its.field)?.field;
  const region = all.find((its) => its.region)?.region;
  await database.cases.bulkPut([
    ...sources.map((its) => ({ ...its, deletedAt: now, updatedAt: now })),
    {
      ...target,
      ...(field ? { field } : {}),
      ...(region ? { region } : {}),
      tags: normalTags(all.flatMap(({ tags }) => tags)),
      note: [...new Set(all.map(({ note }) => note).filter(Boolean))].join('\n'),
      updatedAt: now,
    },
  ]);
}

function isLive(its: Case | undefined): its is Case {
  return its !== undefined && its.deletedAt === undefined;
}
