/** What is done to many clippings, or many cases, at once. */
import type { Case, CaseField, CaseStatus } from '@/lib/model/case';
import type { ChangeLabel } from '@/lib/model/change';
import type { CaseNames, Clipping, Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import { normalTags } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { database } from './database';
import { type Done, inParts } from './in-parts';
import { keepCase } from './keep-case';
import { keepTags } from './keep-tags';
import { restored } from './restored';

/** Adds tags to the live ones among `ids`. */
export function tagClippings(ids: readonly ClippingId[], tags: readonly string[]): Promise<Done> {
  const names = normalTags(tags);
  return onClippings({ action: 'tag', detail: names.join('、') }, ids, async (clippings, now) => {
    await keepTags(names, now);
    return clippings.flatMap((clipping) => {
      const more = normalTags([...clipping.tags, ...names]);
      return more.length > clipping.tags.length ? [{ ...clipping, tags: more }] : [];
    });
  });
}

/** Takes tags off the live ones among `ids`. */
export function untagClippings(ids: readonly ClippingId[], tags: readonly string[]): Promise<Done> {
  const names = new Set(normalTags(tags));
  return onClippings({ action: 'untag', detail: [...names].join('、') }, ids, (clippings) =>
    clippings.flatMap((clipping) => {
      const rest = clipping.tags.filter((tag) => !names.has(tag));
      return rest.length < clipping.tags.length ? [{ ...clipping, tags: rest }] : [];
    }),
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
export function deleteClippings(ids: readonly ClippingId[]): Promise<Done> {
  return onClippings({ action: 'delete' }, ids, (clippings, now) =>
    clippings.map((clipping) => ({ ...clipping, deletedAt: now })),
  );
}

/** Takes those among `ids` out of the trash, with their cases; not those whose passage has been saved again since. */
export function restoreClippings(ids: readonly ClippingId[]): Promise<Done> {
  return inParts({ action: 'restore' }, ids, async (part) => {
    const now = isoTime();
    let count = 0;
    for (const clipping of await database.clippings.bulkGet([...part]))
      if (clipping?.deletedAt !== undefined && (await restored(clipping, now))) count++;
    return count;
  });
}

/** Sets the status of the live ones among these cases (待核 已核 存疑). */
export function setStatus(ids: readonly CaseId[], status: CaseStatus): Promise<Done> {
  return onCases({ action: 'status', detail: STATUS_LABELS[status] }, ids, (its) =>
    its.status === status ? undefined : { ...its, status },
  );
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
): Promise<Done> {
  return inParts(label, ids, async (part) => {
    const now = isoTime();
    const found = (await database.clippings.bulkGet([...part])).filter((clipping) => clipping !== undefined);
    const live = found.filter(({ deletedAt }) => deletedAt === undefined);
    const changed = await change(live, now);
    await database.clippings.bulkPut(changed.map((clipping) => ({ ...clipping, updatedAt: now })));
    return changed.length;
  });
}

function onCases(label: ChangeLabel, ids: readonly CaseId[], change: (live: Case) => Case | undefined): Promise<Done> {
  return inParts(label, ids, async (part) => {
    const updatedAt = isoTime();
    const found = (await database.cases.bulkGet([...part])).filter((its) => its !== undefined);
    const changed = found.flatMap((its) => (its.deletedAt === undefined ? (change(its) ?? []) : []));
    await database.cases.bulkPut(changed.map((its) => ({ ...its, updatedAt })));
    return changed.length;
  });
}
