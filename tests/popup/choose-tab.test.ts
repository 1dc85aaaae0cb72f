import { expect, test } from 'vitest';
import { askedTab, tabsToAsk } from '@/entrypoints/popup/choose-tab';

const tabs = [
  { id: 1, active: false, lastAccessed: 100 },
  { id: 2, active: true, lastAccessed: 400 },
  { id: 3, active: false, lastAccessed: 300 },
  { active: false, lastAccessed: 500 },
];

test('a popup asks the active tab', () => {
  expect(tabsToAsk(tabs, undefined, undefined)).toEqual([2]);
});

test('a popup in a tab of its own asks the others, the one used last first', () => {
  expect(tabsToAsk(tabs, 2, undefined)).toEqual([3, 1]);
});

test('an asked tab is the only one', () => {
  expect(tabsToAsk(tabs, 2, 1)).toEqual([1]);
});

test.each([
  ['', undefined],
  ['?tab=12', 12],
  ['?tab=', undefined],
  ['?tab=zwölf', undefined],
])('%s asks for %s', (search, tab) => {
  expect(askedTab(search)).toBe(tab);
});
