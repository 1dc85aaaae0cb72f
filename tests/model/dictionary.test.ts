import { expect, test } from 'vitest';
import { changed, type DictionaryEntry, isName, normalName } from '@/lib/model/dictionary';

test.each([
  [' 双联 双创 ', '双联 双创'],
  ['双联\n\t工作法', '双联 工作法'],
  ['Cafe\u0301', 'Café'],
])('%j → %j', (typed, name) => expect(normalName(typed)).toBe(name));

test.each([
  ['双联', true],
  ['𠮷', false],
  ['𠮷𠮷', true],
  ['联', false],
  ['', false],
  [' 双联', false],
  ['双\u0000联', false],
  ['双\ud83d', false],
  ['联'.repeat(100), true],
  ['联'.repeat(101), false],
])('%j is a name: %s', (text, is) => expect(isName(text)).toBe(is));

const addedAt = '2026-11-22T09:30:00.000+08:00';
const office: DictionaryEntry = { action: 'always', kind: 'organization', name: '老槐树', addedAt };
const tone: DictionaryEntry = { action: 'never', name: '加速度', addedAt };

test('a change keeps, replaces and forgets; its undo takes all of it back', () => {
  const before = [office, tone];
  const noOffice: DictionaryEntry = { action: 'never', name: '老槐树', addedAt };
  const added: DictionaryEntry = { action: 'always', kind: 'method', name: '双联', addedAt };
  const { dictionary, undo } = changed(before, { keep: [noOffice, added], forget: ['加速度', '没有的'] });
  expect(dictionary).toEqual([noOffice, added]);
  expect(undo).toEqual({ keep: [tone, office], forget: ['没有的', '双联'] });
  expect(changed(dictionary, undo).dictionary.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
    before.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
});
