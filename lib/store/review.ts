/** What is to be reviewed (复核): cases by status, each with its clippings. */
import { Dexie } from 'dexie';
import type { Case, CaseStatus } from '@/lib/model/case';
import { type CaseNames, type Clipping, PARTS, type Part } from '@/lib/model/clipping';
import type { CaseId } from '@/lib/model/id';
import { database } from './database';
import { findCase, normalNames } from './keep-case';
import { type Row, rowsOf } from './rows';

/** A case and its live clippings: by part (背景 做法 成效 启示, then those without), within a part as they were clipped. */
export interface CaseWithClippings {
  readonly case: Case;
  readonly rows: readonly Row[];
  /** Parts that no clipping tells. */
  readonly missing: readonly Part[];
}

/** The live cases of a status that have a live clipping, the newest first; by index keys, without reading records. */
export async function casesOfStatus(status: CaseStatus): Promise<readonly CaseId[]> {
  return database.transaction('r', database.cases, database.live, async () => {
    const [ids, deleted, filled] = await Promise.all([
      byStatus(status).reverse().primaryKeys(),
      database.cases.where('deletedAt').above('').primaryKeys(),
      database.live.orderBy('caseId').uniqueKeys(),
    ]);
    const hidden = new Set<CaseId>(deleted);
    const shown = new Set(filled as unknown as CaseId[]);
    return ids.filter((id) => shown.has(id) && !hidden.has(id));
  });
}

/** The newest case to review, other than `except`; undefined where none is left. Reads no more than it must. */
export async function nextOfStatus(
  status: CaseStatus,
  except: ReadonlySet<CaseId>,
): Promise<CaseWithClippings | undefined> {
  const candidates = byStatus(status)
    .reverse()
    .filter(({ id, deletedAt }) => deletedAt === undefined && !except.has(id));
  for (let skipped = 0; ; skipped += AT_ONCE) {
    const some = await candidates.clone().offset(skipped).limit(AT_ONCE).toArray();
    for (const { id } of some) {
      const found = await caseWithClippings(id);
      if (found && found.rows.length > 0) return found;
    }
    if (some.length < AT_ONCE) return undefined;
  }
}

const AT_ONCE = 8;

/** Undefined where the case is gone or deleted. */
export async function caseWithClippings(id: CaseId): Promise<CaseWithClippings | undefined> {
  const its = await database.cases.get(id);
  if (!its || its.deletedAt !== undefined) return undefined;
  const all = await database.clippings.where('caseId').equals(id).toArray();
  const live = all.filter(({ deletedAt }) => deletedAt === undefined).sort(inCase);
  const rows = await rowsOf(live.map((clipping) => clipping.id));
  return { case: its, rows, missing: PARTS.filter((part) => !live.some((clipping) => clipping.part === part)) };
}

/** The parts that no live clipping of a case tells. */
export async function partsMissing(id: CaseId): Promise<Part[]> {
  const told = new Set<Part>();
  await database.clippings
    .where('caseId')
    .equals(id)
    .until(() => told.size === PARTS.length)
    .each(({ part, deletedAt }) => {
      if (part && deletedAt === undefined) told.add(part);
    });
  return PARTS.filter((part) => !told.has(part));
}

/** The live case that has these names, other than `except`, and so would be joined by a case that takes them. */
export function namesake(names: CaseNames, except?: CaseId): Promise<Case | undefined> {
  return findCase(normalNames(names), except);
}

function byStatus(status: CaseStatus) {
  return database.cases.where('[status+createdAt]').between([status, Dexie.minKey], [status, Dexie.maxKey]);
}

function inCase(a: Clipping, b: Clipping): number {
  const place = ({ part }: Clipping) => (part ? PARTS.indexOf(part) : PARTS.length);
  return place(a) - place(b) || Date.parse(a.createdAt) - Date.parse(b.createdAt);
}
