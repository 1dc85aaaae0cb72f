import { expect, test } from 'vitest';
import { keeper } from '@/entrypoints/background/dictionary';
import { type Dictionary, type DictionaryEntry, MOST_ENTRIES } from '@/lib/model/dictionary';

const addedAt = '2026-11-22T09:30:00.000+08:00';
const never = (name: string): DictionaryEntry => ({ action: 'never', name, addedAt });

/** A storage item that answers late; `failures` writes fail. */
function stored(first: Dictionary = [], failures = 0) {
  const item = { value: first, writes: 0 };
  const late = () => new Promise((done) => setTimeout(done, 2));
  return {
    item,
    dictionary: keeper({
      getValue: async () => {
        await late();
        return item.value;
      },
      setValue: async (dictionary) => {
        await late();
        if (++item.writes <= failures) throw new Error('disk full');
        item.value = dictionary;
      },
    }),
  };
}

test('changes that come together are all kept, each with its undo', async () => {
  const { item, dictionary } = stored([never('加速度')]);
  const answers = await Promise.all([
    dictionary.change({ keep: [never('三色灯')], forget: [] }),
    dictionary.change({ keep: [never('板凳会')], forget: ['加速度'] }),
  ]);
  expect(answers).toEqual([
    { outcome: 'changed', undo: { keep: [], forget: ['三色灯'] } },
    { outcome: 'changed', undo: { keep: [never('加速度')], forget: ['板凳会'] } },
  ]);
  expect(item.value).toEqual([never('三色灯'), never('板凳会')]);
  expect(await dictionary.current()).toEqual(item.value);
});

test('stays the same object until it changes', async () => {
  const { dictionary } = stored();
  const before = await dictionary.current();
  expect(await dictionary.current()).toBe(before);
  await dictionary.change({ keep: [never('三色灯')], forget: [] });
  expect(await dictionary.current()).not.toBe(before);
});

test('where writing fails nothing has changed, and it says so', async () => {
  const { dictionary } = stored([], 1);
  const change = { keep: [never('三色灯')], forget: [] };
  expect(await dictionary.change(change)).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('没有写入'),
  });
  expect(await dictionary.current()).toEqual([]);
  expect(await dictionary.change(change)).toMatchObject({ outcome: 'changed' });
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, '名称没有记入词典'],
  ['a short name', { keep: [never('三')], forget: [] }, '应为 2 至 100 个字的名称'],
  ['a long name', { keep: [never('三'.repeat(101))], forget: [] }, '应为 2 至 100 个字的名称'],
  ['a figure', { keep: [{ action: 'always', kind: 'figure', name: '三色灯', addedAt }], forget: [] }, '不认识的值'],
  ['no moment', { keep: [{ ...never('三色灯'), addedAt: 'now' }], forget: [] }, '带时区的时间'],
])('%s is refused', async (_, change, reason) => {
  const { item, dictionary } = stored();
  expect(await dictionary.change(change)).toEqual({ outcome: 'failed', reason: expect.stringContaining(reason) });
  expect(item.writes).toBe(0);
});

test('names are brought into their normal form', async () => {
  const { item, dictionary } = stored();
  await dictionary.change({ keep: [never(' 三色灯\n')], forget: [] });
  expect(item.value).toEqual([never('三色灯')]);
});

test('does not grow beyond its bound', async () => {
  const { item, dictionary } = stored(Array.from({ length: MOST_ENTRIES }, (_, i) => never(`名称${i}`)));
  expect(await dictionary.change({ keep: [never('三色灯')], forget: [] })).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('最多 5000 条'),
  });
  expect(item.writes).toBe(0);
  expect(await dictionary.change({ keep: [never('三色灯')], forget: ['名称0'] })).toMatchObject({ outcome: 'changed' });
});
