/** The records that an export holds, read a chunk at a time. */
import type { Table } from 'dexie';
import type { Case } from '@/lib/model/case';
import type { RecordKind } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import { newestSeq } from './changes';
import { database } from './database';
import { inKeyOrder } from './in-key-order';
import { BY_MOMENT, momentOf } from './live';

/** How `recordsForExport` is watched and stopped. */
export interface Reading {
  /** How many clippings have been read, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Where it aborts, reading ends with its reason. */
  readonly signal?: AbortSignal;
}

/** What was read, each chunk as `encode` gave it. */
export interface ReadParts<T> {
  readonly parts: Readonly<Record<RecordKind, readonly T[]>>;
  /** How many clippings they hold. */
  readonly clippings: number;
  /** The newest change that they know of. */
  readonly seq: number;
}

const CHUNK = 1_000;
const FREE_TRIES = 2;

/**
 * The live clippings among `ids`, or all, with every article, case and tag that they name: articles, clippings and cases
 * by the moment they were made, then by id; tags by name. `encode` gets some at a time, so that no more are held than that.
 * All is as it stood at one moment: what was written under way is read anew, at last in one transaction.
 */
export async function recordsForExport<T>(
  ids: 'all' | readonly ClippingId[],
  encode: (kind: RecordKind, records: readonly object[]) => T | Promise<T>,
  reading: Reading = {},
): Promise<ReadParts<T>> {
  const read = () => readOnce(ids, encode, reading);
  for (let tries = 0; tries < FREE_TRIES; tries++) {
    const found = await read();
    if ((await newestSeq()) === found.seq) return found;
  }
  return database.transaction('r', database.tables, read);
}

async function readOnce<T>(
  ids: 'all' | readonly ClippingId[],
  encode: (kind: RecordKind, records: readonly object[]) => T | Promise<T>,
  { onProgress, signal }: Reading,
): Promise<ReadParts<T>> {
  const seq = await newestSeq();
  const parts: Record<RecordKind, T[]> = { articles: [], clippings: [], cases: [], tags: [] };
  const articleIds = new Set<ArticleId>();
  const caseIds = new Set<CaseId>();
  const tagNames = new Set<string>();
  let clippings = 0;

  const read = async <R extends object>(kind: RecordKind, keys: readonly string[], onRecord: (it: R) => boolean) => {
    const fetched = (start: number): PromiseLike<(R | undefined)[]> =>
      database.table(kind).bulkGet(keys.slice(start, start + CHUNK));
    // While some are encoded, the database looks for those that follow.
    let next = fetched(0);
    for (let start = 0; start < keys.length; start += CHUNK) {
      const found = await next;
      signal?.throwIfAborted();
      next = fetched(start + CHUNK);
      const kept = found.filter((record) => record !== undefined).filter(onRecord);
      if (kept.length > 0) parts[kind].push(await encode(kind, kept));
      if (kind === 'clippings') onProgress?.(Math.min(start + CHUNK, keys.length), keys.length);
    }
  };

  await read<Clipping>('clippings', await orderedClippings(ids), (clipping) => {
    if (clipping.deletedAt !== undefined) return false;
    clippings++;
    articleIds.add(clipping.articleId);
    if (clipping.caseId !== undefined) caseIds.add(clipping.caseId);
    for (const name of clipping.tags) tagNames.add(name);
    return true;
  });
  const articles = await ordered(database.articles, articleIds, ({ savedAt }) => savedAt);
  await read('articles', articles, () => true);
  const cases = await ordered(database.cases, caseIds, ({ createdAt }) => createdAt);
  await read<Case>('cases', cases, ({ tags }) => {
    for (const name of tags) tagNames.add(name);
    return true;
  });
  await read('tags', [...tagNames].sort(), () => true);
  return { parts, clippings, seq };
}

/** By index, without reading the records. */
async function orderedClippings(ids: 'all' | readonly ClippingId[]): Promise<readonly string[]> {
  const all = await database.live.orderBy(BY_MOMENT).primaryKeys();
  if (ids === 'all') return all;
  const wanted = new Set(ids);
  return all.filter((id) => wanted.has(id));
}

async function ordered<R extends { readonly id: string }>(
  table: Table<R, R['id']>,
  ids: ReadonlySet<R['id']>,
  momentOf: (record: R) => string,
): Promise<readonly string[]> {
  const keys: [string, string][] = [];
  const note = (found: readonly (R | undefined)[]) => {
    for (const record of found) if (record && ids.has(record.id)) keys.push([momentOf(record), record.id]);
  };
  // Where most are wanted, reading all of them in the order of their keys is several times quicker.
  if (ids.size > (await table.count()) / 2) await inKeyOrder(table, note);
  else {
    const wanted = [...ids];
    for (let start = 0; start < wanted.length; start += CHUNK)
      note(await table.bulkGet(wanted.slice(start, start + CHUNK)));
  }
  return byMoment(keys);
}

/** Texts of several zones do not sort as their moments do. Ids by code units: the same in every locale. */
function byMoment(keys: readonly (readonly [moment: string, id: string])[]): readonly string[] {
  return keys
    .map(([moment, id]) => ({ time: momentOf(moment), id }))
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id }) => id);
}
