import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { deleteClippings } from '@/lib/store/bulk';
import { changesSince, lastUndoable, newestSeq } from '@/lib/store/changes';
import { database } from '@/lib/store/database';
import { clippingHistory } from '@/lib/store/history';
import { saveClipping } from '@/lib/store/save-clipping';
import { purgeClippings, purgeExpired, TRASH_DAYS, trashRows } from '@/lib/store/trash';
import { undo } from '@/lib/store/undo';
import { updateClipping } from '@/lib/store/update-clipping';
import { draft, emptyLibrary, passage, rows, timelessLibrary } from './library';

beforeEach(emptyLibrary);

const DAY = 86_400_000;

test('the trash shows what was deleted, with its source, the last first', async () => {
  const { clipping: one } = await saveClipping(draft());
  const { clipping: two } = await saveClipping(passage('乙。'));
  await deleteClippings([one.id]);
  await new Promise((done) => setTimeout(done, 2));
  await deleteClippings([two.id]);
  const shown = await trashRows();
  expect(shown.map(({ clipping, article }) => [clipping.id, article.title])).toEqual([
    [two.id, '云岭市税务局的一天'],
    [one.id, '云岭市税务局的一天'],
  ]);
});

test('what is purged is gone with its history, its case and its article, and no undo brings it back', async () => {
  const { clipping } = await saveClipping(draft());
  await updateClipping(clipping.id, { note: '机密' });
  const { seq: deletion = 0 } = await deleteClippings([clipping.id]);
  const since = await newestSeq();
  const { count, seq = 0 } = await purgeClippings([clipping.id]);
  expect(count).toBe(1);
  expect(await rows()).toMatchObject({ articles: 0, cases: 0, clippings: 0 });
  expect(JSON.stringify(await database.images.toArray())).not.toContain('机密');
  expect((await changesSince(since)).keys.clippings).toEqual([clipping.id]);
  await expect(undo(seq)).rejects.toThrow('彻底删除');
  await undo(deletion);
  for (let step = await lastUndoable(); step; step = await lastUndoable()) await undo(step.seq);
  expect(await rows()).toMatchObject({ articles: 0, cases: 0, clippings: 0 });
  expect((await clippingHistory(clipping.id)).every((version) => !version.clipping)).toBe(true);
});

test('what is live is not purged, and neither is what others need', async () => {
  const { clipping: one } = await saveClipping(draft());
  const { clipping: two } = await saveClipping(passage('乙。'));
  await deleteClippings([one.id]);
  expect(await purgeClippings([one.id, two.id])).toMatchObject({ count: 1 });
  expect(await rows()).toMatchObject({ articles: 1, cases: 1, clippings: 1 });
});

test('the trash is kept for 30 days, the journal of what hands did for a year, of more for 30 days', async () => {
  const { clipping: one } = await saveClipping(draft());
  const { clipping: two } = await saveClipping(passage('乙。'));
  await deleteClippings([one.id]);
  await purgeExpired(Date.now() + (TRASH_DAYS - 1) * DAY);
  expect(await trashRows()).toHaveLength(1);
  await purgeExpired(Date.now() + (TRASH_DAYS + 1) * DAY);
  expect(await trashRows()).toHaveLength(0);
  expect((await timelessLibrary()).clippings).toMatchObject([{ id: two.id }]);
  expect(await clippingHistory(two.id)).toMatchObject([{ action: 'save' }]);
  await purgeExpired(Date.now() + 366 * DAY);
  expect(await database.images.count()).toBe(0);
  expect(await database.changes.count()).toBe(0);
  expect(await clippingHistory(two.id)).toMatchObject([{ clipping: { id: two.id } }]);
});
