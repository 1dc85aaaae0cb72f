import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';
import {
  assignCase,
  deleteClippings,
  restoreClippings,
  setField,
  setPart,
  setStatus,
  setStatusOfCases,
  tagClippings,
  untagClippings,
} from '@/lib/store/bulk';
import { lastUndoable, recentSteps } from '@/lib/store/changes';
import { database } from '@/lib/store/database';
import { inParts } from '@/lib/store/in-parts';
import { mergeCases, mergeNames, previewNameMerge } from '@/lib/store/merge-cases';
import { clippingCounts } from '@/lib/store/rows';
import { saveClipping } from '@/lib/store/save-clipping';
import { deleteTag, mergeTags, previewTagMerge, renameTag, setTagColor, tagsInUse } from '@/lib/store/tags';
import { undo } from '@/lib/store/undo';
import { inOneWrite } from '@/lib/store/write';
import { emptyLibrary, passage, timelessLibrary } from './library';

beforeEach(emptyLibrary);

const CASES = [
  { organization: '云岭市税务局', method: '三色灯' },
  { organization: '云岭税务', method: '三色灯' },
  { organization: '云岭税务', method: '四步走' },
  { organization: '青石镇', method: '三色灯' },
];

/** Four clippings of four cases, tagged 党建引领, 党建 引领, both, none. */
async function four() {
  const tags = [['党建引领'], ['党建 引领', '税务'], ['党建 引领', '党建引领'], []];
  const saved = [];
  for (const [i, its] of CASES.entries())
    saved.push(await saveClipping(passage(`第${i}句。`, { case: its, tags: tags[i] ?? [] })));
  return {
    ids: saved.map(({ clipping }) => clipping.id),
    caseIds: saved.flatMap((each) => each.case?.id ?? []),
  };
}

type Given = Awaited<ReturnType<typeof four>>;

const actions: readonly (readonly [string, number, (given: Given) => Promise<{ count: number; seq?: number }>])[] = [
  ['tag', 3, ({ ids }) => tagClippings(ids, ['税务', ' 税务'])],
  ['untag', 2, ({ ids }) => untagClippings(ids, ['党建引领'])],
  ['part', 4, ({ ids }) => setPart(ids, 'result')],
  ['no part', 4, ({ ids }) => setPart(ids, null)],
  ['assign a new case', 4, ({ ids }) => assignCase(ids, { organization: '新局' })],
  ['assign a known case', 3, ({ ids }) => assignCase(ids, CASES[0] ?? null)],
  ['take out of cases', 4, ({ ids }) => assignCase(ids, null)],
  ['delete', 4, ({ ids }) => deleteClippings(ids)],
  ['verify', 4, ({ caseIds }) => setStatus(caseIds, 'verified')],
  ['field', 4, ({ caseIds }) => setField(caseIds, '机关')],
  ['merge tags', 2, () => mergeTags(['党建 引领'], '党建引领')],
  ['merge tags into a new one', 3, () => mergeTags(['党建 引领', '党建引领'], '引领')],
  ['rename a tag', 1, () => renameTag('税务', '税收')],
  ['delete a tag', 2, () => deleteTag('党建引领')],
  ['colour a tag', 1, () => setTagColor('税务', 'blue')],
  [
    'merge cases',
    2,
    ({ caseIds: [a, b, c] }) =>
      mergeCases(
        [b, c].filter((id) => id !== undefined),
        a as NonNullable<typeof a>,
      ),
  ],
  ['merge organizations', 2, () => mergeNames('organization', ['云岭税务'], '云岭市税务局')],
  ['merge methods', 1, () => mergeNames('method', ['四步走'], '三色灯')],
];

test.each(actions)('%s changes %i, is one step, and is undone whole', async (_, count, act) => {
  const given = await four();
  const before = await timelessLibrary();
  const done = await act(given);
  expect(done.count).toBe(count);
  if (done.seq !== undefined) {
    expect(await timelessLibrary()).not.toEqual(before);
    expect((await lastUndoable())?.seq).toBe(done.seq);
    expect(await undo(done.seq)).toMatchObject({ left: 0 });
  }
  expect(await timelessLibrary()).toEqual(before);
});

test('what is deleted in bulk comes back, but for what was saved again', async () => {
  const { ids } = await four();
  await deleteClippings(ids);
  await saveClipping(passage('第0句。'));
  expect(await restoreClippings(ids)).toMatchObject({ count: 3 });
  expect((await timelessLibrary()).clippings).toHaveLength(4);
});

describe('tags', () => {
  test('previewed, merged once where a record carries both, the colour kept', async () => {
    await four();
    await setTagColor('党建 引领', 'red');
    expect(await previewTagMerge(['党建 引领', '税务'], '党建引领')).toEqual({ clippings: 2, cases: 0, already: 1 });
    await mergeTags(['党建 引领'], '党建引领');
    expect((await timelessLibrary()).clippings.map(({ tags }) => tags)).toEqual(
      expect.arrayContaining([['党建引领'], ['党建引领', '税务'], ['党建引领'], []]),
    );
    expect(await tagsInUse()).toMatchObject([{ name: '党建引领', color: 'red' }, { name: '税务' }]);
  });

  test('a rename onto a tag in use is refused, and so is no name', async () => {
    await four();
    await expect(renameTag('税务', '党建引领')).rejects.toThrow('合并');
    await expect(renameTag('税务', ' # ')).rejects.toThrow('没有名称');
    await expect(mergeTags(['税务'], '')).rejects.toThrow('没有名称');
  });
});

test('merging names tells before what it will do, and takes tags and notes along', async () => {
  const { caseIds } = await four();
  expect(await previewNameMerge('organization', ['云岭税务'], '云岭市税务局')).toEqual({
    cases: 2,
    merged: 1,
    clippings: 2,
  });
  expect(await previewNameMerge('method', ['四步走'], '新法')).toEqual({ cases: 1, merged: 0, clippings: 1 });
  await mergeNames('organization', ['云岭税务'], '云岭市税务局');
  const { cases, clippings } = await timelessLibrary();
  expect(cases.map(({ organization, method }) => `${organization} ${method}`).sort()).toEqual([
    '云岭市税务局 三色灯',
    '云岭市税务局 四步走',
    '青石镇 三色灯',
  ]);
  expect(clippings.filter(({ caseId }) => caseId === caseIds[0])).toHaveLength(2);
});

test('an action of several writes is one step, and is undone whole', async () => {
  const { ids } = await four();
  const many = Array.from({ length: 12_000 }, (_, i) => ids[i % 4] as ClippingId);
  let round = 0;
  const { count, seq = 0 } = await inParts({ action: 'tag', detail: '轮' }, many, async (part) => {
    round++;
    for (const id of new Set(part)) {
      const clipping = await database.clippings.get(id);
      if (clipping) await database.clippings.put({ ...clipping, note: `${round}` });
    }
    return part.length;
  });
  // in pieces of 250, in three writes
  expect([round, count]).toEqual([48, 12_000]);
  expect((await recentSteps(2)).map(({ detail }) => detail)).toEqual(['轮', undefined]);
  const progress: number[] = [];
  await undo(seq, (share) => progress.push(share));
  expect(progress).toEqual([1 / 3, 2 / 3, 1]);
  expect((await timelessLibrary()).clippings.map(({ note }) => note)).toEqual(['', '', '', '']);
  expect(await lastUndoable()).toMatchObject({ action: 'save' });
});

test('thousands of clippings are deleted, undone, verified and restored, each passage once', {
  timeout: 60_000,
}, async () => {
  const { ids } = await four();
  const [first] = await database.clippings.bulkGet([...ids]);
  const made = Array.from({ length: 6_000 }, (_, i) => ({
    ...(first as Clipping),
    id: crypto.randomUUID() as ClippingId,
    quote: { exact: `第${i}条`, prefix: '', suffix: '' },
  }));
  await inOneWrite({ action: 'import' }, () => database.clippings.bulkAdd(made));
  const all = (await database.clippings.toCollection().primaryKeys()) as ClippingId[];
  const before = await timelessLibrary();
  const deleted = await deleteClippings(all);
  expect(deleted.count).toBe(6_004);
  expect(await clippingCounts()).toEqual({ live: 0, trash: 6_004 });
  expect(await undo(deleted.seq ?? 0)).toMatchObject({ undone: 6_004, left: 0 });
  expect(await timelessLibrary()).toEqual(before);
  expect((await setStatusOfCases(all, 'verified')).count).toBeGreaterThan(0);
  expect((await setStatusOfCases(all, 'verified')).count).toBe(0);
  await deleteClippings(all);
  // a passage that lies in the trash twice comes back once
  const twin = { ...(made[0] as Clipping), id: crypto.randomUUID() as ClippingId, deletedAt: isoTime() };
  await inOneWrite({ action: 'import' }, () => database.clippings.add(twin));
  expect((await restoreClippings([...all, twin.id])).count).toBe(6_004);
  expect(await clippingCounts()).toEqual({ live: 6_004, trash: 1 });
});
