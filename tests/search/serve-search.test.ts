import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askSearch } from '@/lib/search/ask-search';
import type { LibrarySearch, SearchResult } from '@/lib/search/library-search';
import { type ServedSearch, serveSearch } from '@/lib/search/serve-search';
import { article, at, caseOf, clipping } from './records';

let channel: MessageChannel;
let served: ServedSearch;
let search: LibrarySearch;
let failures: string[];

beforeEach(() => {
  channel = new MessageChannel();
  failures = [];
  served = serveSearch(channel.port1);
  search = askSearch(
    channel.port2,
    (reason) => failures.push(reason),
    () => channel.port2.close(),
  );
  channel.port1.start();
  channel.port2.start();
});

afterEach(() => {
  search.close();
  channel.port1.close();
});

const shown = (results: readonly SearchResult[]) =>
  results.map(({ isComplete, ids, count }) => `${ids(0, count).join('')}${isComplete ? '.' : '…'}`);

test('answers while the library is still being read, and again when it has changed', async () => {
  const results: SearchResult[] = [];
  served.put({ articles: [article('a')], clippings: [clipping('2', '党建二', { createdAt: at(2) })] });
  search.watch({ text: '党建' }, (result) => results.push(result));
  await vi.waitFor(() => expect(shown(results)).toEqual(['2…']));
  served.put({ clippings: [clipping('1', '党建一', { createdAt: at(1) })] });
  served.complete();
  await vi.waitFor(() => expect(shown(results)).toEqual(['2…', '21.']));
  served.put({ clippings: [clipping('3', '党建三', { createdAt: at(3) })] });
  await vi.waitFor(() => expect(shown(results).at(-1)).toBe('321.'));
  served.remove([clipping('2', '').id]);
  await vi.waitFor(() => expect(shown(results).at(-1)).toBe('31.'));
  expect(results.at(-1)).toMatchObject({ total: 2, count: 2 });
  expect(results.at(-1)?.indexOf(clipping('1', '').id)).toBe(1);
  // a result stands as it was
  expect(shown(results.slice(0, 1))).toEqual(['2…']);
});

test('of a burst only the last is answered, and nothing after the end', async () => {
  served.put({ clippings: [clipping('1', '党建', {}), clipping('2', '会议', {})] });
  served.complete();
  const results: SearchResult[] = [];
  const others: SearchResult[] = [];
  const watched = search.watch({ text: '党' }, (result) => results.push(result));
  for (const text of ['党建', '会', '会议']) watched.change({ text });
  search.watch({ text: '' }, (result) => others.push(result));
  await vi.waitFor(() => expect(others).toHaveLength(1));
  expect(shown(results)).toEqual(['2.']);
  watched.stop();
  served.put({ clippings: [clipping('3', '会议', {})] });
  await vi.waitFor(() => expect(others).toHaveLength(2));
  expect(results).toHaveLength(1);
});

test('names that mean the same are told once the whole library is read', async () => {
  served.put({ clippings: [clipping('1', '一', { tags: ['党建引领'] })] });
  const same = search.sameNames('tag');
  served.put({ clippings: [clipping('2', '二', { tags: ['党建 引领'] })] });
  served.complete();
  expect(await same).toMatchObject([{ others: [expect.stringMatching(/^党建 ?引领$/u)] }]);
});

test('completes queries and values, and tells what failed', async () => {
  served.put({
    cases: [caseOf('c', '云岭市税务局', { method: '三色灯' })],
    clippings: [clipping('1', '一', { caseId: 'c', tags: ['机关党建'] })],
  });
  served.complete();
  expect((await search.completeQuery('标签:j', 4)).items).toEqual([
    { label: '机关党建', insert: '标签:机关党建 ', facet: 'tag', count: 1 },
  ]);
  expect(await search.completeValue('organization', 'sw')).toMatchObject([
    { name: '云岭市税务局', hit: { start: 3, end: 5 } },
  ]);
  served.put({
    cases: [caseOf('d', '国家税务总局云岭市税务局')],
    clippings: [clipping('2', '二', { caseId: 'd', tags: ['机关 党建'] })],
  });
  expect(await search.sameNames('organization')).toMatchObject([
    { keep: '国家税务总局云岭市税务局', others: ['云岭市税务局'] },
  ]);
  expect(await search.sameNames('tag')).toMatchObject([{ others: [expect.any(String)] }]);
  expect(await search.sameNames('method')).toEqual([]);
  served.fail('资料库打不开。');
  await vi.waitFor(() => expect(failures).toEqual(['资料库打不开。']));
});
