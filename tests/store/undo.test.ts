import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteCase } from '@/lib/store/case-trash';
import { changesSince, lastRedoable, lastUndoable, newestSeq, recentSteps, watchChanges } from '@/lib/store/changes';
import { deleteClipping, restoreClipping } from '@/lib/store/clipping-trash';
import { database } from '@/lib/store/database';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import { draft, emptyLibrary, passage, rows, timelessLibrary } from './library';

beforeEach(emptyLibrary);

/** Two passages of one case. */
async function two() {
  const one = await saveClipping(draft());
  const other = await saveClipping(passage('乙。'));
  if (!one.case) throw new Error('no case');
  return { one: one.clipping, other: other.clipping, its: one.case };
}

const actions: readonly (readonly [string, (library: Awaited<ReturnType<typeof two>>) => Promise<{ seq?: number }>])[] =
  [
    ['a save of the same page and case', () => saveClipping(passage('丙。', { tags: ['新'] }))],
    [
      'a save of another page and case',
      () =>
        saveClipping(
          passage('丁。', {
            article: { ...draft().article, url: 'https://b.example/' },
            case: { organization: '青石镇' },
          }),
        ),
    ],
    ['a save that adds to what stood there', () => saveClipping(draft({ tags: ['又'], note: '再看' }))],
    ['an edit of a clipping', ({ one }) => updateClipping(one.id, { tags: ['甲'], note: '注', part: null })],
    ['a move to another case', ({ one }) => updateClipping(one.id, { case: { organization: '青石镇' } })],
    ['a move out of every case', ({ one }) => updateClipping(one.id, { case: null })],
    ['an edit of a case', ({ its }) => updateCase(its.id, { organization: '市局', status: 'verified', field: '机关' })],
    ['a deletion', ({ one }) => deleteClipping(one.id)],
    ['a deletion of a case', ({ its }) => deleteCase(its.id)],
  ];

test.each(actions)('%s is undone and done again', async (_, act) => {
  const given = await two();
  const before = await timelessLibrary();
  const { seq } = await act(given);
  const after = await timelessLibrary();
  expect(after).not.toEqual(before);
  if (seq === undefined) throw new Error('no change');
  const undone = await undo(seq);
  expect(undone.left).toBe(0);
  expect(undone.undone).toBeGreaterThan(0);
  expect(await timelessLibrary()).toEqual(before);
  if (undone.seq === undefined) throw new Error('no undo');
  await undo(undone.seq);
  expect(await timelessLibrary()).toEqual(after);
  await undo(seq);
  expect(await timelessLibrary()).toEqual(before);
});

test('an undone save leaves no record behind', async () => {
  const { seq } = await saveClipping(draft());
  await undo(seq ?? 0);
  expect(await rows()).toEqual({ articles: 0, cases: 0, tags: 0, clippings: 0 });
});

test('one step after another is taken back, to an empty library', async () => {
  const given = await two();
  for (const [, act] of actions) await act(given).catch(() => undefined);
  for (let step = await lastUndoable(); step; step = await lastUndoable()) await undo(step.seq);
  expect(await rows()).toEqual({ articles: 0, cases: 0, tags: 0, clippings: 0 });
});

describe('what has changed since', () => {
  test('stays, and is told', async () => {
    const { one } = await two();
    const { seq = 0 } = await updateClipping(one.id, { note: '先' });
    await updateClipping(one.id, { note: '后' });
    expect(await undo(seq)).toMatchObject({ undone: 0, left: 1 });
    expect((await timelessLibrary()).clippings.find(({ note }) => note === '后')).toBeDefined();
  });

  test('but was changed back is undone', async () => {
    const { one } = await two();
    const before = await timelessLibrary();
    const { seq = 0 } = await updateClipping(one.id, { note: '先' });
    const { seq: later = 0 } = await updateClipping(one.id, { note: '后' });
    await undo(later);
    expect(await undo(seq)).toMatchObject({ undone: 1, left: 0 });
    expect(await timelessLibrary()).toEqual(before);
  });

  test('keeps what it needs: the article and the case of a save that is undone', async () => {
    const { seq = 0, case: its } = await saveClipping(draft());
    await saveClipping(passage('乙。'));
    expect(await undo(seq)).toMatchObject({ undone: 1, left: 0 });
    expect(await timelessLibrary()).toMatchObject({ clippings: [{ caseId: its?.id }], articles: [{}], cases: [{}] });
  });

  test('a passage that was saved again is not there twice', async () => {
    const { one } = await two();
    const { seq = 0 } = await deleteClipping(one.id);
    await saveClipping(draft());
    expect(await undo(seq)).toMatchObject({ undone: 0, left: 1 });
    expect((await timelessLibrary()).clippings).toHaveLength(2);
  });

  test('a page that was saved again takes the clippings of the old one', async () => {
    const first = await saveClipping(draft());
    const { seq = 0 } = await undo(first.seq ?? 0);
    await saveClipping(passage('乙。'));
    expect(await undo(seq)).toMatchObject({ left: 0 });
    const { articles, clippings, cases } = await timelessLibrary();
    expect([articles.length, cases.length, clippings.length]).toEqual([1, 1, 2]);
  });

  test('names that another case has by now stay with that one', async () => {
    const { one, its } = await two();
    const { seq = 0 } = await updateCase(its.id, { organization: '市局' });
    await updateClipping(one.id, { case: its });
    expect(await undo(seq)).toMatchObject({ undone: 0, left: 1 });
    expect((await timelessLibrary()).cases.map(({ organization }) => organization).sort()).toEqual([
      '云岭市税务局',
      '市局',
    ]);
  });
});

test('a step is undone once, and a forgotten one not at all', async () => {
  const { seq = 0 } = await saveClipping(draft());
  await undo(seq);
  await expect(undo(seq)).rejects.toThrow('已经撤销过了');
  await expect(undo(9_999_999)).rejects.toThrow('保留期');
});

test('undo and redo tell what they would take back', async () => {
  const { one } = await two();
  const { seq = 0 } = await updateClipping(one.id, { note: '注' });
  expect(await lastUndoable()).toMatchObject({ seq, action: 'edit-clipping', clippings: 1, cases: 0 });
  expect(await lastRedoable()).toBeUndefined();
  const { seq: undoing } = await undo(seq);
  expect(await lastUndoable()).toMatchObject({ action: 'save' });
  expect(await lastRedoable()).toMatchObject({ seq: undoing });
  await updateClipping(one.id, { note: '又' });
  expect(await lastRedoable()).toBeUndefined();
  expect((await recentSteps(3)).map(({ action }) => action)).toEqual(['edit-clipping', 'undo', 'edit-clipping']);
});

test('whoever follows the library reads only what was touched', async () => {
  const { one, its } = await two();
  const since = await newestSeq();
  expect(await changesSince(since)).toEqual({ seq: since, keys: { articles: [], cases: [], tags: [], clippings: [] } });
  await updateClipping(one.id, { tags: ['新'] });
  const { clipping } = await saveClipping(passage('丙。'));
  expect((await changesSince(since)).keys).toEqual({
    articles: [],
    cases: [],
    tags: ['新'],
    clippings: expect.arrayContaining([one.id, clipping.id]),
  });
  await deleteCase(its.id);
  await restoreClipping(one.id);
  expect((await changesSince(since)).keys.cases).toEqual([its.id]);
  expect((await changesSince(since)).keys.clippings).toHaveLength(3);
});

test('whoever watches is told the newest change at once', async () => {
  const seen: number[] = [];
  const stop = watchChanges(
    (seq) => seen.push(seq),
    (error) => {
      throw error;
    },
  );
  const { seq } = await saveClipping(draft());
  await expect.poll(() => seen.at(-1)).toBe(seq);
  stop();
});

test('a write that nobody answers for is refused', async () => {
  const { clipping } = await saveClipping(draft());
  await expect(database.clippings.put({ ...clipping, note: '绕过' })).rejects.toThrow('outside of inOneWrite');
  expect((await timelessLibrary()).clippings[0]?.note).toBe('');
});
