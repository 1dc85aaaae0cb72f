import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { deleteClipping } from '@/lib/store/clipping-trash';
import { database } from '@/lib/store/database';
import { clippingCounts, newestRows, type Row, readRows, rowsOf } from '@/lib/store/rows';
import { saveClipping } from '@/lib/store/save-clipping';
import { inOneWrite } from '@/lib/store/write';
import { emptyLibrary, passage } from './library';

beforeEach(emptyLibrary);

/** 7 clippings at once (so that some share their moment), the third deleted. */
async function seven() {
  const answers = await Promise.all(Array.from({ length: 7 }, (_, i) => saveClipping(passage(`第${i}句。`))));
  const clippings = answers.map(({ clipping }) => clipping);
  if (clippings[2]) await deleteClipping(clippings[2].id);
  return clippings;
}

const shown = (rows: readonly Row[]) => rows.map(({ clipping }) => clipping.id);

test('pages of rows, newest first, each row once, with article and case', async () => {
  const clippings = await seven();
  const live = clippings.filter((_, i) => i !== 2);
  const order = live.toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? 1 : -1)).map(({ id }) => id);
  const first = await newestRows(4);
  expect(shown(first.rows)).toEqual(order.slice(0, 4));
  expect(first.rows[0]).toMatchObject({ article: { title: '云岭市税务局的一天' }, case: { method: '三色灯' } });
  const second = await newestRows(4, first.next);
  expect(shown(second.rows)).toEqual(order.slice(4));
  expect(second.next).toBeUndefined();
  const all: Row[] = [];
  await readRows((rows) => all.push(...rows));
  expect(shown(all)).toEqual(order);
  expect(await clippingCounts()).toEqual({ live: 6, trash: 1 });
});

test('rows of several zones and precisions come in the order of their moments', async () => {
  const moments = [
    '2026-11-20T23:30:00+08:00',
    '2026-11-20T16:00:00Z',
    '2026-11-20T08:00:00.001-08:00',
    '2026-11-21T05:00:00.000+14:00',
    '2026-11-20T23:30:00.5+08:00',
  ];
  for (const [i, createdAt] of moments.entries()) {
    const { clipping } = await saveClipping(passage(`第${i}句。`));
    await inOneWrite({ action: 'import' }, () => database.clippings.put({ ...clipping, createdAt }));
  }
  const { rows } = await newestRows(3);
  const { rows: older } = await newestRows(3, (await newestRows(3)).next);
  const wanted = moments.toSorted((a, b) => Date.parse(b) - Date.parse(a));
  expect([...rows, ...older].map(({ clipping }) => clipping.createdAt)).toEqual(wanted);
});

test('rows by id, in the order asked for, deleted ones too', async () => {
  const ids = (await seven()).map(({ id }) => id);
  const asked = [ids[3], ids[2], ids[0]].filter((id) => id !== undefined);
  expect(shown(await rowsOf([...asked, crypto.randomUUID() as (typeof ids)[number]]))).toEqual(asked);
});
