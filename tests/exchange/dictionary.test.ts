import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDictionaries } from '@/lib/exchange/compare-dictionaries';
import { decodeDictionary, encodeDictionary } from '@/lib/exchange/dictionary-file';
import { ORGANIZATION_SORTS } from '@/lib/model/annotation';
import { type DictionaryEntry, isName, NAME_KINDS } from '@/lib/model/dictionary';

const addedAt = '2026-11-22T09:30:00.000+08:00';
const never = (name: string): DictionaryEntry => ({ action: 'never', name, addedAt });
const file = (fields: object) =>
  JSON.stringify({ format: 'dangjian-clipper/dictionary', version: 1, entries: [], ...fields });

const name = fc
  .string({ unit: fc.constantFrom('双', '联', '“', '”', 'A', '7', '𠮷'), minLength: 2, maxLength: 6 })
  .filter(isName);
const entry: fc.Arbitrary<DictionaryEntry> = fc.oneof(
  fc.record({ name, action: fc.constant('never' as const), addedAt: fc.constant(addedAt) }),
  fc.record(
    {
      name,
      action: fc.constant('always' as const),
      kind: fc.constantFrom(...NAME_KINDS),
      sort: fc.constantFrom(...ORGANIZATION_SORTS),
      addedAt: fc.constant(addedAt),
    },
    { requiredKeys: ['name', 'action', 'kind', 'addedAt'] },
  ),
);

test('decoding what was encoded gives the entries, by name; order does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 12 }), (entries) => {
      const text = encodeDictionary(entries);
      const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      expect(decodeDictionary(text)).toEqual({ value: sorted });
      expect(encodeDictionary(entries.toReversed())).toBe(text);
    }),
  );
});

test('a byte order mark does not matter', () => {
  expect(decodeDictionary(`\ufeff${file({ entries: [never('双联')] })}`)).toEqual({ value: [never('双联')] });
});

test.each<[string, string, string]>([
  ['no JSON', '双联', '这不是党建剪报的词典文件'],
  ['a collection', file({ format: 'dangjian-clipper/collection' }), '这不是党建剪报的词典文件'],
  ['null', 'null', '这不是党建剪报的词典文件'],
  ['a newer version', file({ version: 2 }), '较新版本（2）导出，请先升级扩展'],
  ['no version', file({ version: 'x' }), 'version 处有误'],
  ['no entries', file({ entries: undefined }), 'entries 处有误：缺少这一项'],
  ['a short name', file({ entries: [never('双联'), never('双')] }), 'entries[1].name 处有误：应为 2 至 100 个字的名称'],
  ['no kind', file({ entries: [{ ...never('双联'), action: 'always' }] }), 'entries[0].kind 处有误：缺少这一项'],
  ['a strange action', file({ entries: [{ ...never('双联'), action: 'maybe' }] }), 'entries[0].action 处有误'],
  ['a name twice', file({ entries: [never('双联'), never('双联 ')] }), 'entries[1] 与前面的一条重复（双联）'],
  ['too many', file({ entries: Array.from({ length: 5001 }, (_, i) => never(`名称${i}`)) }), '太长（最多 5000）'],
])('%s is refused', (_, text, reason) => {
  expect(decodeDictionary(text)).toEqual({ reason: expect.stringContaining(reason) });
});

test('incoming entries are new, the same, or say otherwise', () => {
  const asMethod: DictionaryEntry = { action: 'always', kind: 'method', name: '双联', addedAt };
  const asParty: DictionaryEntry = { action: 'always', kind: 'organization', sort: 'party', name: '老槐树', addedAt };
  const own = [never('双联'), asParty, never('加速度')];
  const later = '2026-11-23T09:30:00.000+08:00';
  const incoming = [asMethod, { ...asParty, addedAt: later }, never('三色灯'), never('加速度')];
  expect(compareDictionaries(own, incoming)).toEqual({
    added: [never('三色灯')],
    same: [{ ...asParty, addedAt: later }, never('加速度')],
    conflicting: [asMethod],
  });
});
