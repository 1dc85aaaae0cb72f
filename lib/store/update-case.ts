/** Changes a case: its names, its status, and what the clerk says about it. */
import type { Case, CaseField, CaseStatus } from '@/lib/model/case';
import type { CaseId } from '@/lib/model/id';
import { normalTags } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { confirmWritten, database } from './database';
import { LibraryFailure } from './failure';
import { findCase, normalNames } from './keep-case';
import { keepTags } from './keep-tags';
import { inOneWrite, type Written } from './write';

/** Absent: as it is. `null`: none. */
export interface CaseChanges {
  readonly organization?: string;
  readonly method?: string | null;
  readonly status?: CaseStatus;
  readonly field?: CaseField | null;
  readonly note?: string;
  readonly tags?: readonly string[];
}

/**
 * Resolves to the case as it stands in the library afterwards. Names that another case on show has are refused; a
 * hidden case of those names (all its clippings deleted or moved) makes way.
 */
export async function updateCase(id: CaseId, changes: CaseChanges): Promise<Written<Case>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'edit-case' }, async () => {
    const known = await database.cases.get(id);
    if (!known || known.deletedAt !== undefined) throw new LibraryFailure('这个案例已被删除，不能修改。');
    const { method: knownMethod, field: knownField, ...rest } = known;
    const names = normalNames({
      organization: changes.organization ?? known.organization,
      method: changes.method === undefined ? (knownMethod ?? null) : changes.method,
    });
    const field = changes.field === undefined ? knownField : changes.field;
    const tags = normalTags(changes.tags ?? known.tags);
    const changed: Case = {
      ...rest,
      ...names,
      ...(field ? { field } : {}),
      status: changes.status ?? known.status,
      tags,
      note: changes.note ?? known.note,
      updatedAt: now,
    };
    await makeWayFor(changed, now);
    await keepTags(tags, now);
    await database.cases.put(changed);
    return changed;
  });
  return { ...written, value: await confirmWritten(database.cases, written.value) };
}

async function makeWayFor(changed: Case, now: string): Promise<void> {
  const other = await findCase(changed, changed.id);
  if (!other) return;
  const shown = await database.clippings
    .where('caseId')
    .equals(other.id)
    .filter((its) => its.deletedAt === undefined)
    .count();
  if (shown > 0) throw new LibraryFailure('已有单位和工作法都相同的案例。请改用别的名称，或把剪报逐条归入那个案例。');
  await database.cases.put({ ...other, deletedAt: now, updatedAt: now });
}
