import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pressed } from '@/components/library/list-keys';
import { noSelection, only, type Selection, settled } from '@/components/library/selection';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Keys as `j`, `Shift+ArrowDown`, `Ctrl+a`, one after another from the first row, with three rows in sight. */
function after(keys: string, ids: readonly string[] = IDS): Selection<string> {
  return keys.split(' ').reduce(
    (selection, spelled) => {
      const parts = spelled.split('+');
      const event = {
        key: (parts.at(-1) ?? '').replace('Space', ' '),
        shiftKey: parts.includes('Shift'),
        ctrlKey: parts.includes('Ctrl'),
        metaKey: false,
        altKey: false,
      };
      return pressed(selection, ids, event, 3) ?? selection;
    },
    only(ids, 0),
  );
}

test.each([
  ['j j', 'c', 'c'],
  ['j j k', 'b', 'b'],
  ['k', 'a', 'a'],
  ['End', 'f', 'f'],
  ['PageDown PageDown PageDown', 'f', 'f'],
  ['Shift+ArrowDown Shift+ArrowDown', 'c', 'abc'],
  ['j j Shift+ArrowUp', 'b', 'bc'],
  ['j Shift+J Shift+ArrowUp Shift+ArrowUp', 'a', 'ab'],
  ['Ctrl+a', 'a', 'abcdef'],
  ['Ctrl+a Escape', 'a', 'a'],
  ['Ctrl+ArrowDown Ctrl+ArrowDown Space', 'c', 'ac'],
  ['Ctrl+ArrowDown Space Space', 'b', 'a'],
  ['x', 'a', 'a'],
])('%s → on %s, chosen %s', (keys, active, chosen) => {
  const selection = after(keys);
  expect([selection.active, [...selection.chosen].sort().join('')]).toEqual([active, chosen]);
});

test.each([
  ['the active row is gone: the one in its place', 'j j', 'abdef', 'd', 'd'],
  ['the last row is gone', 'End', 'abcde', 'e', 'e'],
  ['rows come in above', 'j', 'xyabc', 'b', 'b'],
  ['chosen rows are gone', 'Shift+ArrowDown Shift+ArrowDown', 'acf', 'c', 'ac'],
])('%s', (_, keys, ids, active, chosen) => {
  const selection = settled(after(keys), [...ids]);
  expect([selection.active, [...selection.chosen].sort().join('')]).toEqual([active, chosen]);
});

test('an empty list has nothing active, and a list that fills begins at its first row', () => {
  expect(settled(after('j'), [])).toEqual(noSelection());
  expect(settled(noSelection<string>(), IDS)).toEqual(only(IDS, 0));
});

test('what is active and chosen stands in the list, whatever is pressed and however it changes', () => {
  const key = fc.constantFrom(
    'j',
    'k',
    'Home',
    'End',
    'Shift+ArrowDown',
    'Shift+End',
    'Ctrl+a',
    'Space',
    'Ctrl+ArrowUp',
  );
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), fc.subarray(IDS), (keys, rest) => {
      const before = after(keys.join(' '));
      const selection = settled(before, rest);
      expect(settled(selection, rest)).toEqual(selection);
      for (const id of selection.chosen) if (selection.chosen.size > 1) expect(rest).toContain(id);
      expect(selection.active).toBe(rest[selection.at]);
    }),
  );
});
