/** Changes what the clerk says about a clipping; the passage itself never changes. */
import type { CaseNames, Clipping, ConfirmedPlace, Part } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { normalTags } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { confirmWritten, database } from './database';
import { LibraryFailure } from './failure';
import { keepCase } from './keep-case';
import { keepTags } from './keep-tags';
import { inOneWrite, type Written } from './write';

/** Absent: as it is. `null`: none. */
export interface ClippingChanges {
  /** Where the passage stands since its page was edited. */
  readonly confirmed?: ConfirmedPlace | null;
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly part?: Part | null;
  /** `null` takes the clipping out of its case (未归入). */
  readonly case?: CaseNames | null;
}

/** Resolves to the clipping as it stands in the library afterwards. A case that lost its last clipping is only hidden. */
export async function updateClipping(id: ClippingId, changes: ClippingChanges): Promise<Written<Clipping>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'edit-clipping' }, async () => {
    const known = await database.clippings.get(id);
    if (!known || known.deletedAt !== undefined) throw new LibraryFailure('这条剪报已被删除，不能修改。');
    const { caseId: knownCase, part: knownPart, confirmed: knownPlace, ...rest } = known;
    const caseId = changes.case === undefined ? knownCase : changes.case && (await keepCase(changes.case, now)).id;
    const part = changes.part === undefined ? knownPart : changes.part;
    const confirmed = changes.confirmed === undefined ? knownPlace : changes.confirmed;
    const tags = normalTags(changes.tags ?? known.tags);
    await keepTags(tags, now);
    const changed: Clipping = {
      ...rest,
      ...(caseId ? { caseId } : {}),
      ...(part ? { part } : {}),
      ...(confirmed ? { confirmed } : {}),
      tags,
      note: changes.note ?? known.note,
      updatedAt: now,
    };
    await database.clippings.put(changed);
    return changed;
  });
  return { ...written, value: await confirmWritten(database.clippings, written.value) };
}
