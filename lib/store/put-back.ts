/** Puts the records of one change back to what they were before it. Called inside a write. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { RecordKind } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { CaseId } from '@/lib/model/id';
import type { Tag } from '@/lib/model/tag';
import { database } from './database';
import { isAsLeft } from './images';
import { articlesBack, casesBack, clippingsBack } from './records-back';

/** How many clippings and cases went back, and how many stay because they, or what they need, have changed since. */
export interface PutBack {
  readonly undone: number;
  readonly left: number;
}

/**
 * What the change `seq` made is removed, unless something else has come to need it; what it changed or removed is put
 * back. Articles and tags come and go with the clippings that need them and are not counted.
 */
export async function putBack(seq: number, now: string): Promise<PutBack> {
  const images = await database.images.where('seq').equals(seq).toArray();
  const areAsLeft = await Promise.all(images.map(isAsLeft));
  const free = images.filter((_, i) => areAsLeft[i]);
  const before = <T>(kind: RecordKind) =>
    free.flatMap((image) => (image.kind === kind && image.before ? [image.before as T] : []));
  const made = (kind: RecordKind) => free.flatMap((image) => (image.kind === kind && !image.before ? [image.key] : []));

  await database.tags.bulkPut(before<Tag>('tags'));
  const renamed = await articlesBack(before<Article>('articles'));
  const cases = await casesBack(before<Case>('cases'), now);
  const casesLeft = await database.cases.bulkGet(
    images.flatMap(({ kind, before, key }) => (kind === 'cases' && before && !cases.has(key) ? [key as CaseId] : [])),
  );
  const clippings = await clippingsBack(before<Clipping>('clippings'), renamed, now);
  const removed = made('clippings');
  await database.table('clippings').bulkDelete(removed);
  await removeUnneeded('cases', made('cases'), (id) => database.clippings.where('caseId').equals(id).count());
  await removeUnneeded('articles', made('articles'), (id) => database.clippings.where('articleId').equals(id).count());
  await removeUnneeded('tags', made('tags'), usesOfTag);

  const undone = clippings + removed.length;
  const left = images.filter(({ kind }) => kind === 'clippings').length - undone;
  // A case whose names another has by now stays in the trash: its clippings went to that other one.
  const edited = casesLeft.filter((its) => its && its.deletedAt === undefined).length;
  return { undone: undone + cases.size, left: left + edited };
}

async function usesOfTag(name: string): Promise<number> {
  const uses = [database.clippings, database.cases].map((table) => table.where('tags').equals(name).count());
  return (await Promise.all(uses)).reduce((sum, count) => sum + count);
}

async function removeUnneeded(
  kind: RecordKind,
  keys: readonly string[],
  uses: (key: string) => PromiseLike<number>,
): Promise<void> {
  const counts = await Promise.all(keys.map(uses));
  await database.table(kind).bulkDelete(keys.filter((_, i) => counts[i] === 0));
}
