/** The part of the search benchmarks that runs in the page: the library's own worker, and MiniSearch beside it. Milliseconds. */
import MiniSearch from 'minisearch';
import type { Records } from '@/lib/model/collection';
import type { ClippingId } from '@/lib/model/id';
import { askSearch } from '@/lib/search/ask-search';
import type { LibrarySearch, SearchResult, WatchedSearch } from '@/lib/search/library-search';
import type { SearchRequest } from '@/lib/search/request';
import { SearchIndex } from '@/lib/search/search-index';
import { newestSeq } from '@/lib/store/changes';
import { liveOf } from '@/lib/store/live';
import { updateClipping } from '@/lib/store/update-clipping';
import { plausibleLibrary } from './plausible-library';

/** As typed: the beginnings of words too, which find the most. */
const QUERIES = [
  '党',
  '党建',
  '党建引领',
  '税务',
  '税务 群众',
  '云州市 党员 满意度',
  '社区党委 -会议',
  '红堤连心',
  '“最后一公里”',
  '不会有的词',
  '97.6万',
  '1200',
  '1,284元',
  'djyl',
  'zhuhai',
  'hongdi',
  'dangjian',
  '標籤：機關 群眾',
  '标签:社区 年:2024',
  '机构:税务 状态:待核',
  '工作法:同行 部分:成效',
  '年:2019-2021 数据',
  '来源:先锋 地区:广东',
  '領航',
] as const;

const PER_WRITE = 5_000;

/** Puts a plausible library of that size into this origin's database. */
export async function fill(count: number): Promise<void> {
  // the schema is made by the store itself
  await newestSeq();
  const made = plausibleLibrary(count);
  const records = { ...made, live: made.clippings.map(liveOf) };
  const opening = indexedDB.open('dangjian-clipper');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (const name of ['articles', 'cases', 'tags', 'clippings', 'live'] as const) {
    const rows: readonly object[] = records[name];
    for (let at = 0; at < rows.length; at += PER_WRITE) {
      const writing = database.transaction(name, 'readwrite', { durability: 'relaxed' });
      for (const row of rows.slice(at, at + PER_WRITE)) writing.objectStore(name).put(row);
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
    }
  }
  database.close();
}

export interface SearchTimes {
  /** From starting the worker to the first result, and to the first that is complete. */
  readonly first: number;
  readonly complete: number;
  /** How much the first result had searched. */
  readonly firstTotal: number;
  /** From asking to having the answer in the page, for every query several times. */
  readonly answers: readonly number[];
  /** The same for queries asked right after a write. */
  readonly afterWrite: readonly number[];
}

export async function searchTimes(rounds: number): Promise<SearchTimes> {
  const begun = performance.now();
  const search = askSearch(new Worker('/worker.js'), fail, () => {});
  let watched: WatchedSearch | undefined;
  let first = 0;
  let firstTotal = 0;
  const complete = await new Promise<number>((resolve) => {
    watched = search.watch({ text: '' }, ({ isComplete, total }) => {
      if (first === 0) [first, firstTotal] = [performance.now() - begun, total];
      if (isComplete) resolve(performance.now() - begun);
    });
  });
  watched?.stop();
  return { first, complete, firstTotal, ...(await answered(search, rounds)) };
}

async function answered(search: LibrarySearch, rounds: number): Promise<Pick<SearchTimes, 'answers' | 'afterWrite'>> {
  let settle: (result: SearchResult) => void = () => {};
  const watched = search.watch({ text: '' }, (result) => settle(result));
  const ask = (request: SearchRequest) =>
    new Promise<SearchResult>((resolve) => {
      settle = resolve;
      watched.change(request);
    });
  const timeOf = async (request: SearchRequest) => {
    const begun = performance.now();
    // what is shown first is part of the answer
    (await ask(request)).ids(0, 50);
    return performance.now() - begun;
  };
  const answers: number[] = [];
  for (let round = 0; round < rounds; round++) for (const text of QUERIES) answers.push(await timeOf({ text }));
  const afterWrite: number[] = [];
  const [id] = (await ask({ text: '' })).ids(0, 1);
  for (const text of QUERIES.slice(0, rounds)) {
    await updateClipping(id as ClippingId, { note: `改于 ${performance.now()}` });
    afterWrite.push(await timeOf({ text }));
  }
  return { answers, afterWrite };
}

export interface Besides {
  readonly build: number;
  readonly answers: readonly number[];
}

/** Ours and MiniSearch on the same records, both in the page: building, and answering words that both understand. */
export function besideMiniSearch(count: number, rounds: number): { readonly ours: Besides; readonly peer: Besides } {
  const records = plausibleLibrary(count);
  const words = QUERIES.filter((text) => /^[\p{Script=Han} ]+$/u.test(text));
  const index = new SearchIndex();
  const oursBuild = timed(() => {
    index.put(records);
    index.search({ text: '' });
  });
  const mini = new MiniSearch({ fields: ['text'], tokenize: bigrams, searchOptions: { combineWith: 'AND' } });
  const peerBuild = timed(() => mini.addAll(searchedTexts(records)));
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const text of words) {
      ours.push(timed(() => index.search({ text })));
      peer.push(timed(() => mini.search(text)));
    }
  return { ours: { build: oursBuild, answers: ours }, peer: { build: peerBuild, answers: peer } };
}

/** What is usual for Chinese in an index of words: 党建引领 → 党建 建引 引领. A single character stays one. */
function bigrams(text: string): string[] {
  return (text.match(/[\p{Letter}\p{Number}]+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
}

function searchedTexts({ articles, cases, clippings }: Records): { readonly id: string; readonly text: string }[] {
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const names = new Map(cases.map(({ id, organization, method }) => [id, `${organization}\n${method ?? ''}`]));
  return clippings.map(({ id, articleId, caseId, quote, note, tags }) => ({
    id,
    text: [quote.exact, note, titles.get(articleId), caseId && names.get(caseId), ...tags].join('\n'),
  }));
}

function timed(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

function fail(reason: string): void {
  throw new Error(reason);
}
