import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteCase, restoreCase } from '@/lib/store/case-trash';
import { deleteClipping, restoreClipping } from '@/lib/store/clipping-trash';
import { readLibrary } from '@/lib/store/library';
import { saveClipping } from '@/lib/store/save-clipping';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import { draft, emptyLibrary, passage } from './library';

beforeEach(emptyLibrary);

async function saved(...passages: readonly string[]) {
  const answers = await Promise.all(passages.map((exact) => saveClipping(passage(exact))));
  const its = answers[0]?.case;
  if (!its) throw new Error('no case');
  return { its, clippings: answers.map(({ clipping }) => clipping) };
}

/** The library without the moments of the last change, which undo does not bring back. */
async function library() {
  const { clippings, cases } = await readLibrary();
  const timeless = <T extends { updatedAt: string; id: string }>(records: readonly T[]) =>
    records.map(({ updatedAt: _, ...rest }) => rest);
  return { clippings: timeless(clippings), cases: timeless(cases) };
}

describe('a clipping', () => {
  test('takes new tags, note and part, and gives its part up again', async () => {
    const {
      clippings: [one],
    } = await saved('甲。');
    if (!one) throw new Error('not saved');
    expect((await updateClipping(one.id, { tags: ['a', 'b', 'a '], note: '注', part: 'result' })).value).toMatchObject({
      tags: ['a', 'b'],
      note: '注',
      part: 'result',
      caseId: one.caseId,
    });
    expect((await updateClipping(one.id, { part: null })).value).not.toHaveProperty('part');
    expect((await readLibrary()).tags.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('moves to another case and back, and its hidden case is the same as before', async () => {
    const {
      its,
      clippings: [one],
    } = await saved('甲。');
    if (!one) throw new Error('not saved');
    await updateCase(its.id, { status: 'verified' });
    const before = await library();
    await updateClipping(one.id, { case: { organization: '青石镇' } });
    expect((await library()).cases).toEqual([expect.objectContaining({ organization: '青石镇' })]);
    await updateClipping(one.id, { case: null });
    expect((await library()).cases).toEqual([]);
    await updateClipping(one.id, { case: its });
    expect(await library()).toEqual(before);
  });

  test('is deleted and restored; its case hides with the last one', async () => {
    const {
      clippings: [one, two],
    } = await saved('甲。', '乙。');
    if (!one || !two) throw new Error('not saved');
    const before = await library();
    await deleteClipping(one.id);
    expect(await library()).toMatchObject({ clippings: [{ id: two.id }], cases: [{ method: '三色灯' }] });
    await deleteClipping(two.id);
    expect(await library()).toEqual({ clippings: [], cases: [] });
    await restoreClipping(two.id);
    await restoreClipping(one.id);
    expect(await library()).toEqual(before);
  });

  test('is not restored beside a fresh one of the same passage, nor changed while deleted', async () => {
    const {
      clippings: [one],
    } = await saved('甲。');
    if (!one) throw new Error('not saved');
    await deleteClipping(one.id);
    await expect(updateClipping(one.id, { note: '注' })).rejects.toThrow('已被删除');
    await saved('甲。');
    await expect(restoreClipping(one.id)).rejects.toThrow('已另存');
    expect((await library()).clippings).toHaveLength(1);
  });
});

describe('a case', () => {
  test('takes new names, field and status, and the old ones again', async () => {
    const { its } = await saved('甲。');
    const before = await library();
    const { value } = await updateCase(its.id, {
      organization: '市税务局',
      method: null,
      status: 'doubtful',
      field: '机关',
      note: '注',
      tags: ['税务'],
    });
    expect(value).toMatchObject({
      organization: '市税务局',
      status: 'doubtful',
      field: '机关',
      note: '注',
      tags: ['税务'],
    });
    await updateCase(its.id, {
      organization: '云岭市税务局',
      method: '三色灯',
      status: 'unreviewed',
      field: null,
      note: '',
      tags: [],
    });
    expect(await library()).toEqual(before);
  });

  test('keeps its names tidy, and never goes without an organization', async () => {
    const { its, clippings } = await saved('甲。');
    expect((await updateCase(its.id, { organization: ' 市 税务局\n', method: ' ' })).value).toMatchObject({
      organization: '市 税务局',
    });
    expect((await library()).cases[0]).not.toHaveProperty('method');
    await expect(updateCase(its.id, { organization: ' ' })).rejects.toThrow('须写明单位');
    for (const { id } of clippings) {
      await expect(updateClipping(id, { case: { organization: '' } })).rejects.toThrow('须写明单位');
      await updateClipping(id, { case: { organization: '市  税务局 ', method: '' } });
    }
    expect((await library()).cases).toHaveLength(1);
    expect((await library()).cases[0]?.id).toBe(its.id);
  });

  test('does not take the names of another on show, but those of a hidden one', async () => {
    const {
      its,
      clippings: [one],
    } = await saved('甲。');
    const other = await saveClipping(passage('乙。', { case: { organization: '青石镇' } }));
    if (!one || !other.case) throw new Error('not saved');
    await expect(updateCase(other.case.id, { organization: '云岭市税务局', method: '三色灯' })).rejects.toThrow('已有');
    await deleteClipping(one.id);
    await updateCase(other.case.id, { organization: '云岭市税务局', method: '三色灯' });
    await restoreClipping(one.id);
    const { cases, clippings } = await library();
    expect(cases).toEqual([expect.objectContaining({ id: other.case.id })]);
    expect(clippings.map(({ caseId }) => caseId)).toEqual([other.case.id, other.case.id]);
    expect(other.case.id).not.toBe(its.id);
  });

  test('goes with its clippings and comes back with just those', async () => {
    const {
      its,
      clippings: [one],
    } = await saved('甲。', '乙。', '丙。');
    await saveClipping(
      draft({ article: { ...draft().article, url: 'https://other.example/' }, case: { organization: '青石镇' } }),
    );
    if (!one) throw new Error('not saved');
    await deleteClipping(one.id);
    await new Promise((done) => setTimeout(done, 2));
    const before = await library();
    await deleteCase(its.id);
    expect((await library()).cases).toEqual([expect.objectContaining({ organization: '青石镇' })]);
    await restoreCase(its.id);
    expect(await library()).toEqual(before);
  });
});
