/** Puts the records of one change back to what they were before it. Called inside a write. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { RecordKind } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { CaseId } from '@/lib/model/id';
import type { Tag } from '@/lib/model/tag';
import { atOnce } from './at-once';
import { database, type Image } from './database';
import { isAsLeft } from './images';
import { articlesBack, casesBack, clippingsBack } from './records-back';
import type { TouchedLater } from './touched-later';

/** How many clippings and cases went back, and how many stay because they, or what they need, have changed since. */
export interface PutBack {
  readonly undone: number;
  readonly left: number;
}

/** Of fewer records each is asked for by itself: what came later may be much. */
const FEW = 100;

/**
 * What the change `seq` made is removed, unless something else has come to need it; what it changed or removed is put
 * back. Articles and tags come and go with the clippings that need them and are not counted. Some hundred clippings are
 * held at a time.
 */
export async function putBack(seq: number, now: string, later: TouchedLater): Promise<PutBack> {
  const keys = await database.images.where('seq').equals(seq).primaryKeys();
  const hasMany = keys.length > FEW;
  if (hasMany) await later.readBackTo(seq);
  const isFree = async (image: Image) => (hasMany && !later.has(image)) || (await isAsLeft(image));
  /** Those that stand as the change left them. */
  const free = async (wanted: typeof keys): Promise<Image[]> => {
    const found: Image[] = [];
    for (const some of atOnce(wanted)) {
      const images = (await database.images.bulkGet(some)).filter((image) => image !== undefined);
      const areFree = await Promise.all(images.map(isFree));
      found.push(...images.filter((_, i) => areFree[i]));
    }
    return found;
  };
  const of = (kind: RecordKind) => keys.filter(([its]) => its === kind);

  const tags = await free(of('tags'));
  await database.tags.bulkPut(befores<Tag>(tags));
  const articles = await free(of('articles'));
  const renamed = await articlesBack(befores<Article>(articles));
  const cases = await free(of('cases'));
  const casesThere = await casesBack(befores<Case>(cases), now);

  let undone = 0;
  for (const some of atOnce(of('clippings'))) {
    const clippings = await free(some);
    const removed = made(clippings);
    undone += removed.length + (await clippingsBack(befores<Clipping>(clippings), renamed, now));
    await database.table('clippings').bulkDelete(removed);
  }
  await removeUnneeded('cases', made(cases), (id) => database.clippings.where('caseId').equals(id).count());
  await removeUnneeded('articles', made(articles), (id) => database.clippings.where('articleId').equals(id).count());
  await removeUnneeded('tags', made(tags), usesOfTag);

  const left = of('clippings').length - undone;
  return { undone: undone + casesThere.size, left: left + (await edited(of('cases'), casesThere)) };
}

/**
 * Cases that stay as they are. One whose names another has by now stays in the trash: its clippings went to that other one.
 */
async function edited(keys: readonly [string, string, number][], back: ReadonlySet<string>): Promise<number> {
  const others = (await database.images.bulkGet(keys.filter(([, key]) => !back.has(key)))).flatMap((image) =>
    image?.before ? [image.key as CaseId] : [],
  );
  const cases = await database.cases.bulkGet(others);
  return cases.filter((its) => its && its.deletedAt === undefined).length;
}

function befores<T>(images: readonly Image[]): T[] {
  return images.flatMap(({ before }) => (before ? [before as T] : []));
}

function made(images: readonly Image[]): string[] {
  return images.flatMap(({ key, before }) => (before ? [] : [key]));
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
  for (const some of atOnce(keys)) {
    const counts = await Promise.all(some.map(uses));
    await database.table(kind).bulkDelete(some.filter((_, i) => counts[i] === 0));
  }
}
