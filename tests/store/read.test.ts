import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { cardsOf } from '@/lib/store/cards';
import { deleteClipping } from '@/lib/store/clipping-trash';
import { recordsForExport } from '@/lib/store/export-records';
import { readLibrary, watchLibrary } from '@/lib/store/library';
import { saveClipping } from '@/lib/store/save-clipping';
import { updateCase } from '@/lib/store/update-case';
import { usedNames } from '@/lib/store/used-names';
import { draft, emptyLibrary, figure, passage } from './library';

const OTHER = { ...draft().article, url: 'https://news.example.cn/b', title: '青石镇ＡＢＣ纪事' };
const pause = () => new Promise((done) => setTimeout(done, 3));

beforeEach(async () => {
  await emptyLibrary();
  const { case: its } = await saveClipping(draft({ part: 'result' }));
  await pause();
  await saveClipping(
    passage('青石镇开展“田埂课堂”。', {
      article: OTHER,
      case: { organization: '青石镇', method: '田埂课堂' },
      tags: ['农村党建'],
      note: '来源待查',
    }),
  );
  await pause();
  const { case: _, ...loose } = passage('全省召开会议。', { tags: ['农村党建', '会议'] });
  await saveClipping(loose);
  await pause();
  await saveClipping(
    passage('办理事项1200余件。', { annotations: [{ ...figure(), start: 4, end: 10 }], part: 'background', tags: [] }),
  );
  if (its) await updateCase(its.id, { tags: ['税务'] });
});

test('cards: the newest clipping first, parts in order, figures once; loose ones apart', async () => {
  const { cases, loose } = cardsOf(await readLibrary());
  expect(
    cases.map((card) => [
      card.case.organization,
      card.clippings.map(({ clipping }) => clipping.part),
      card.figures.map(({ text }) => text),
    ]),
  ).toEqual([
    ['云岭市税务局', ['background', 'result'], ['1200余件']],
    ['青石镇', ['practice'], []],
  ]);
  expect(loose.map(({ clipping, article }) => [clipping.quote.exact, article.title])).toEqual([
    ['全省召开会议。', '云岭市税务局的一天'],
  ]);
});

test('names in use: most used first, nothing that only the trash has', async () => {
  const named = async () =>
    Object.fromEntries(
      Object.entries(await usedNames()).map(([of, names]) => [of, names.map(({ name, count }) => `${name} ${count}`)]),
    );
  expect(await named()).toEqual({
    tag: ['农村党建 2', '会议 1', '机关党建 1', '税务 1'],
    organization: ['云岭市税务局 2', '青石镇 1'],
    method: ['三色灯 2', '田埂课堂 1'],
  });
  const { clippings } = await readLibrary();
  for (const { id, note } of clippings) if (note !== '') await deleteClipping(id);
  expect(await named()).toEqual({
    tag: ['会议 1', '农村党建 1', '机关党建 1', '税务 1'],
    organization: ['云岭市税务局 2'],
    method: ['三色灯 2'],
  });
});

test('an export of some holds what they name and no more', async () => {
  const { clippings } = await readLibrary();
  const wanted = clippings.filter(({ quote }) => quote.exact.includes('田埂'));
  const read = async (ids: Parameters<typeof recordsForExport>[0]) => {
    const { parts } = await recordsForExport(ids, (_, records) => records);
    return Object.fromEntries(Object.entries(parts).map(([kind, lists]) => [kind, lists.flat()]));
  };
  expect(await read(wanted.map(({ id }) => id))).toMatchObject({
    articles: [{ title: OTHER.title }],
    clippings: wanted,
    cases: [{ method: '田埂课堂' }],
    tags: [{ name: '农村党建' }],
  });
  const byId = (records: readonly object[]) =>
    records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const [all, library] = [await read('all'), await readLibrary()];
  for (const kind of ['articles', 'clippings', 'cases', 'tags'] as const)
    expect(byId(all[kind] ?? [])).toEqual(byId(library[kind]));
});

test('what is written while an export reads is in it whole', async () => {
  let isWritten = false;
  const { parts, clippings } = await recordsForExport('all', async (kind, records) => {
    if (kind === 'clippings' && !isWritten) {
      isWritten = true;
      await saveClipping(draft({ article: { ...OTHER, url: 'https://news.example.cn/c' } }));
    }
    return records;
  });
  expect(clippings).toBe(5);
  expect((await Promise.all(parts.articles)).flat()).toHaveLength(3);
});

test('a watcher sees the library now and after a write, until it stops', async () => {
  const seen: number[] = [];
  const stop = watchLibrary(
    ({ clippings }) => seen.push(clippings.length),
    (error) => {
      throw error;
    },
  );
  await vi.waitFor(() => expect(seen).toEqual([4]));
  await saveClipping(passage('又一句。'));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(5));
  stop();
  const before = seen.length;
  await saveClipping(passage('再一句。'));
  await pause();
  expect(seen).toHaveLength(before);
});
