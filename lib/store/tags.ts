/** Tags as a whole: how often each is used, renaming, merging, colours. Clippings and cases in the trash go along. */
import type { Case } from '@/lib/model/case';
import type { ChangeLabel } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { normalTag, type TagColor, type TagColors, type TagInUse } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { database } from './database';
import { LibraryFailure } from './failure';
import { type Done, inParts } from './in-parts';
import { keepTags } from './keep-tags';
import { usedNames } from './used-names';
import { inOneWrite } from './write';

/** What merging tags would do; counts include what lies in the trash. */
export interface TagMerge {
  readonly clippings: number;
  readonly cases: number;
  /** How many of the clippings carry `into` already. */
  readonly already: number;
}

/** The tags in use, most used first; unused ones that were given a colour come last. */
export async function tagsInUse(): Promise<readonly TagInUse[]> {
  const [{ tag: used }, colors] = await Promise.all([usedNames(), tagColors()]);
  const inUse = new Set(used.map(({ name }) => name));
  const idle = [...colors.keys()].filter((name) => !inUse.has(name)).map((name) => ({ name, count: 0 }));
  return [...used, ...idle].map((tag) => {
    const color = colors.get(tag.name);
    return color ? { ...tag, color } : tag;
  });
}

/** The colours that tags were given. */
export async function tagColors(): Promise<TagColors> {
  const kept = await database.tags.toArray();
  return new Map(kept.flatMap(({ name, color }) => (color ? [[name, color] as const] : [])));
}

/** What `mergeTags` would do, before it is done. */
export async function previewTagMerge(from: readonly string[], into: string): Promise<TagMerge> {
  const sources = from.filter((name) => name !== normalTag(into));
  const [clippings, cases, carriers] = await Promise.all([
    database.clippings.where('tags').anyOf(sources).distinct().primaryKeys(),
    database.cases.where('tags').anyOf(sources).distinct().primaryKeys(),
    database.clippings.where('tags').equals(normalTag(into)).primaryKeys(),
  ]);
  const known = new Set(carriers);
  return { clippings: clippings.length, cases: cases.length, already: clippings.filter((id) => known.has(id)).length };
}

/**
 * Writes `into` for each of the tags `from`, once where a record carries several, at the place of the first. `into` may be
 * new; it keeps its colour, or takes that of the first of `from`.
 */
export async function mergeTags(from: readonly string[], into: string): Promise<Done> {
  const name = normalTag(into);
  if (name === '') throw new LibraryFailure('标签不能没有名称，没有改动。');
  const sources = from.filter((each) => each !== name);
  return replaced({ action: 'merge-tags', detail: `${sources.join('、')} → ${name}` }, sources, name);
}

/** Renames a tag; where the new name is in use, throws: that is a merge, and should be seen before. */
export async function renameTag(from: string, to: string): Promise<Done> {
  const name = normalTag(to);
  if (name === '') throw new LibraryFailure('标签不能没有名称，没有改动。');
  if (name === from) return { count: 0 };
  const { clippings, cases } = await previewTagMerge([name], '');
  if (clippings + cases > 0) throw new LibraryFailure(`已有标签「${name}」。要把两个标签合成一个，请用“合并”。`);
  return replaced({ action: 'rename-tag', detail: `${from} → ${name}` }, [from], name);
}

/** Takes a tag off everything that carries it. */
export function deleteTag(name: string): Promise<Done> {
  return replaced({ action: 'delete-tag', detail: name }, [name], undefined);
}

/** `null`: no colour. */
export async function setTagColor(name: string, color: TagColor | null): Promise<Done> {
  const label: ChangeLabel = { action: 'color-tag', detail: name };
  const { seq } = await inOneWrite(label, async () => {
    await keepTags([name], isoTime());
    const { color: _, ...rest } = (await database.tags.get(name)) ?? { name, createdAt: isoTime() };
    await database.tags.put({ ...rest, ...(color ? { color } : {}) });
  });
  return { count: 1, ...(seq === undefined ? {} : { seq }) };
}

type Carrier =
  | { readonly kind: 'cases'; readonly id: CaseId }
  | { readonly kind: 'clippings'; readonly id: ClippingId };

async function replaced(label: ChangeLabel, from: readonly string[], into: string | undefined): Promise<Done> {
  const [cases, clippings] = await Promise.all([
    database.cases.where('tags').anyOf(from).distinct().primaryKeys(),
    database.clippings.where('tags').anyOf(from).distinct().primaryKeys(),
  ]);
  const carriers: Carrier[] = [
    ...cases.map((id) => ({ kind: 'cases', id }) as const),
    ...clippings.map((id) => ({ kind: 'clippings', id }) as const),
  ];
  const sources = new Set(from);
  const rename = <T extends Case | Clipping>(record: T, now: string): T => ({
    ...record,
    tags: [...new Set(record.tags.flatMap((tag) => (sources.has(tag) ? (into ?? []) : tag)))],
    updatedAt: now,
  });
  return inParts(label, carriers, async (part) => {
    const now = isoTime();
    await moveTagRecords(from, into, now);
    const of = <K extends Carrier['kind']>(kind: K) =>
      part.flatMap((each) => (each.kind === kind ? [each.id as Extract<Carrier, { kind: K }>['id']] : []));
    const foundCases = (await database.cases.bulkGet(of('cases'))).filter((found) => found !== undefined);
    await database.cases.bulkPut(foundCases.map((its) => rename(its, now)));
    const foundClippings = (await database.clippings.bulkGet(of('clippings'))).filter((found) => found !== undefined);
    await database.clippings.bulkPut(foundClippings.map((clipping) => rename(clipping, now)));
    return foundCases.length + foundClippings.length;
  });
}

async function moveTagRecords(from: readonly string[], into: string | undefined, now: string): Promise<void> {
  const known = (await database.tags.bulkGet([...from])).filter((tag) => tag !== undefined);
  if (into !== undefined) {
    const target = (await database.tags.get(into)) ?? { createdAt: known[0]?.createdAt ?? now, name: into };
    const color = target.color ?? known.find((tag) => tag.color)?.color;
    await database.tags.put({ ...target, ...(color ? { color } : {}) });
  }
  await database.tags.bulkDelete(known.map(({ name }) => name));
}
