/** What is done to many clippings, or many cases, at once. */
import type { Case, CaseField, CaseStatus } from '@/lib/model/case';
import type { ChangeLabel } from '@/lib/model/change';
import type { CaseNames, Clipping, Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import { normalTags } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { atOnce } from './at-once';
import { database } from './database';
import { type Done, inParts, type OnProgress } from './in-parts';
import { keepCase } from './keep-case';
import { keepTags } from './keep-tags';
import { clippingsBack } from './records-back';

/** Adds tags to the live ones among `ids`. */
export function tagClippings(
  ids: readonly ClippingId[],
  tags: readonly string[],
  onProgress?: OnProgress,
): Promise<Done> {
  const names = normalTags(tags);
  return onClippings(
    { action: 'tag', detail: names.join('、') },
    ids,
    async (clippings, now) => {
      await keepTags(names, now);
      return clippings.flatMap((clipping) => {
        const more = normalTags([...clipping.tags, ...names]);
        return more.length > clipping.tags.length ? [{ ...clipping, tags: more }] : [];
      });
    },
    onProgress,
  );
}

/** Takes tags off the live ones among `ids`. */
export function untagClippings(
  ids: readonly ClippingId[],
  tags: readonly string[],
  onProgress?: OnProgress,
): Promise<Done> {
  const names = new Set(normalTags(tags));
  return onClippings(
    { action: 'untag', detail: [...names].join('、') },
    ids,
    (clippings) =>
      clippings.flatMap((clipping) => {
        const rest = clipping.tags.filter((tag) => !names.has(tag));
        return rest.length < clipping.tags.length ? [{ ...clipping, tags: rest }] : [];
      }),
    onProgress,
  );
}

/** Says which part of their cases the live ones among `ids` tell; `null`: none. */
export function setPart(ids: readonly ClippingId[], part: Part | null): Promise<Done> {
  const detail = part ? { detail: PART_LABELS[part] } : {};
  return onClippings({ action: 'part', ...detail }, ids, (clippings) =>
    clippings.flatMap((clipping) => {
      const { part: known, ...rest } = clipping;
      return known === (part ?? undefined) ? [] : [{ ...rest, ...(part ? { part } : {}) }];
    }),
  );
}

/** Moves the live ones among `ids` to the case of these names, begun where there is none; `null`: 未归入. */
export function assignCase(ids: readonly ClippingId[], names: CaseNames | null): Promise<Done> {
  const detail = names ? { detail: [names.organization, names.method].filter(Boolean).join(' ') } : {};
  return onClippings({ action: 'edit-clipping', ...detail }, ids, async (clippings, now) => {
    const caseId = names ? (await keepCase(names, now)).id : undefined;
    return clippings.flatMap((clipping) => {
      const { caseId: known, ...rest } = clipping;
      return known === caseId ? [] : [{ ...rest, ...(caseId ? { caseId } : {}) }];
    });
  });
}

/** Moves the live ones among `ids` to the trash. */
export function deleteClippings(ids: readonly ClippingId[], onProgress?: OnProgress): Promise<Done> {
  const deleted = (clippings: readonly Clipping[], now: string) =>
    clippings.map((clipping) => ({ ...clipping, deletedAt: now }));
  return onClippings({ action: 'delete' }, ids, deleted, onProgress);
}

/** Takes those among `ids` out of the trash, with their cases; not those whose passage has been saved again since. */
export function restoreClippings(ids: readonly ClippingId[], onProgress?: OnProgress): Promise<Done> {
  const restore = async (part: readonly ClippingId[]) => {
    const found = await database.clippings.bulkGet([...part]);
    const restored = found.flatMap((clipping): Clipping[] => {
      if (clipping?.deletedAt === undefined) return [];
      const { deletedAt: _, ...live } = clipping;
      return [live];
    });
    return clippingsBack(restored, new Map(), isoTime());
  };
  return inParts({ action: 'restore' }, ids, restore, onProgress);
}

/** Sets the status of the live ones among these cases (待核 已核 存疑). */
export function setStatus(ids: readonly CaseId[], status: CaseStatus, onProgress?: OnProgress): Promise<Done> {
  const changed = (its: Case) => (its.status === status ? undefined : { ...its, status });
  return onCases({ action: 'status', detail: STATUS_LABELS[status] }, ids, changed, onProgress);
}

/** The same for the cases of the live ones among these clippings; none of them is read. */
export async function setStatusOfCases(
  ids: readonly ClippingId[],
  status: CaseStatus,
  onProgress?: OnProgress,
): Promise<Done> {
  const cases = new Set<CaseId>();
  for (const some of atOnce(ids))
    for (const its of await database.live.bulkGet(some)) if (its?.caseId) cases.add(its.caseId);
  return setStatus([...cases], status, onProgress);
}

/** Sets the field of the live ones among these cases; `null`: none. */
export function setField(ids: readonly CaseId[], field: CaseField | null): Promise<Done> {
  return onCases({ action: 'field', ...(field ? { detail: field } : {}) }, ids, (its) => {
    const { field: known, ...rest } = its;
    return known === (field ?? undefined) ? undefined : { ...rest, ...(field ? { field } : {}) };
  });
}

/** `change` gives those that change, as they become. */
function onClippings(
  label: ChangeLabel,
  ids: readonly ClippingId[],
  change: (live: readonly Clipping[], now: string) => readonly Clipping[] | Promise<readonly Clipping[]>,
  onProgress?: OnProgress,
): Promise<Done> {
  const changeSome = async (part: readonly ClippingId[]) => {
    const now = isoTime();
    const found = (await database.clippings.bulkGet([...part])).filter((clipping) => clipping !== undefined);
    const live = found.filter(({ deletedAt }) => deletedAt === undefined);
    const changed = await change(live, now);
    await database.clippings.bulkPut(changed.map((clipping) => ({ ...clipping, updatedAt: now })));
    return changed.length;
  };
  return inParts(label, ids, changeSome, onProgress);
}

function onCases(
  label: ChangeLabel,
  ids: readonly CaseId[],
  change: (live: Case) => Case | undefined,
  onProgress?: OnProgress,
): Promise<Done> {
  const changeSome = async (part: readonly CaseId[]) => {
    const updatedAt = isoTime();
    const found = (await database.cases.bulkGet([...part])).filter((its) => its !== undefined);
    const changed = found.flatMap((its) => (its.deletedAt === undefined ? (change(its) ?? []) : []));
    await database.cases.bulkPut(changed.map((its) => ({ ...its, updatedAt })));
    return changed.length;
  };
  return inParts(label, ids, changeSome, onProgress);
}
