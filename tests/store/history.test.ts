import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ACTION_LABELS } from '@/lib/model/labels';
import { deleteClipping } from '@/lib/store/clipping-trash';
import { database } from '@/lib/store/database';
import { clippingHistory, restoreVersion } from '@/lib/store/history';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { updateClipping } from '@/lib/store/update-clipping';
import { draft, emptyLibrary } from './library';

beforeEach(emptyLibrary);

const told = async (id: Awaited<ReturnType<typeof saveClipping>>['clipping']['id']) =>
  (await clippingHistory(id)).map(({ action, clipping }) => [
    action && ACTION_LABELS[action],
    clipping?.note,
    clipping?.deletedAt !== undefined,
  ]);

test('every change of a clipping is a version, the present one first, and each can be restored', async () => {
  const { clipping } = await saveClipping(draft({ note: '一' }));
  const { seq: second } = await updateClipping(clipping.id, { note: '二', case: { organization: '青石镇' } });
  await updateClipping(clipping.id, { note: '三' });
  await deleteClipping(clipping.id);
  expect(await told(clipping.id)).toEqual([
    ['删除', '三', true],
    ['编辑', '三', false],
    ['编辑', '二', false],
    ['剪报', '一', false],
  ]);
  const { value, seq } = await restoreVersion(clipping.id, second);
  expect(value).toMatchObject({ note: '二' });
  expect(value).not.toHaveProperty('deletedAt');
  expect((await database.cases.get(value.caseId ?? clipping.caseId ?? ('' as never)))?.organization).toBe('青石镇');
  await undo(seq ?? 0);
  expect((await told(clipping.id)).slice(0, 2)).toEqual([
    ['撤销', '三', true],
    ['恢复到旧版本', '二', false],
  ]);
});

test('a clipping that is older than the journal has its first version too', async () => {
  const { clipping } = await saveClipping(draft({ note: '一' }));
  await database.images.clear();
  expect(await told(clipping.id)).toEqual([[undefined, '一', false]]);
  await updateClipping(clipping.id, { note: '二' });
  expect(await told(clipping.id)).toEqual([
    ['编辑', '二', false],
    [undefined, '一', false],
  ]);
  expect((await restoreVersion(clipping.id)).value.note).toBe('一');
});

test('a version that is forgotten, or would stand there twice, is refused with a sentence', async () => {
  const { clipping, seq } = await saveClipping(draft());
  await deleteClipping(clipping.id);
  await saveClipping(draft());
  await expect(restoreVersion(clipping.id, seq)).rejects.toThrow('已另存');
  await expect(restoreVersion(clipping.id, 9_999_999)).rejects.toThrow('保留期');
});
