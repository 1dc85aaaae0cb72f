import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepTypedCard, keepTypedForm, keepTypedSheet, typedCard, typedSheet } from '@/entrypoints/background/unsaved';
import { draft } from '@/tests/store/library';

const extension = { id: 'ours', root: 'chrome-extension://ours/' };
const onPage = { id: 'ours', url: 'https://news.example.cn/a/1.html', tab: { id: 1 } };
const ofPopup = { id: 'ours', url: 'chrome-extension://ours/popup.html' };

const place = { url: draft().article.url, exact: draft().quote.exact, start: 100 };
const input = { belongs: false, organization: '', method: '', tags: [], typedTag: '', note: '打到一半' };

test('a page keeps what is typed on it, and gets it back', async () => {
  await keepTypedCard({ ...place, input }, onPage, extension);
  expect(await typedCard(place, onPage, extension)).toEqual(input);
  await keepTypedCard({ ...place, input: null }, onPage, extension);
  expect(await typedCard(place, onPage, extension)).toBeNull();
});

test.each([
  ['another site’s page', { ...place, url: 'https://bank.example/', input }, onPage],
  ['a stranger', { ...place, input }, { id: 'other', url: onPage.url, tab: { id: 1 } }],
  ['no input', place, onPage],
  ['a note of a gigabyte', { ...place, input: { ...input, note: 'x'.repeat(300_000) } }, onPage],
  ['an address that runs', { ...place, url: 'javascript:alert(1)', input }, ofPopup],
])('%s is refused', async (_, message, sender) => {
  await expect(keepTypedCard(message, sender, extension)).rejects.toThrow();
});

const sheet = {
  fields: { source: '云州日报' },
  whole: true,
  cases: [
    {
      proposed: '五张清单',
      isAccepted: true,
      organization: '柳湾社区',
      method: '',
      passages: [{ text: '一段。', isKept: false, part: 'practice' }],
    },
  ],
  tags: [],
  typedTag: '',
};

test('a page keeps what is typed into its sheet, and gets it back', async () => {
  const { url } = place;
  await keepTypedSheet({ url, input: sheet }, onPage, extension);
  expect(await typedSheet(url, onPage, extension)).toEqual(sheet);
  await keepTypedSheet({ url, input: null }, onPage, extension);
  expect(await typedSheet(url, onPage, extension)).toBeNull();
});

test.each([
  ['another site’s page', { url: 'https://bank.example/', input: sheet }],
  ['a field that is none', { url: place.url, input: { ...sheet, fields: { id: 'x' } } }],
  [
    'a part that is none',
    { url: place.url, input: { ...sheet, cases: [{ ...sheet.cases[0], passages: [{ part: 'x' }] }] } },
  ],
  [
    'a thousand cases',
    { url: place.url, input: { ...sheet, cases: Array.from({ length: 1000 }, () => sheet.cases[0]) } },
  ],
])('the sheet with %s is refused', async (_, message) => {
  await expect(keepTypedSheet(message, onPage, extension)).rejects.toThrow();
  await expect(typedSheet('https://bank.example/', onPage, extension)).rejects.toThrow();
});

test('only the extension’s own pages keep forms', async () => {
  await keepTypedForm({ key: 'clipping 1', input: { note: '改' } }, ofPopup, extension);
  await expect(keepTypedForm({ key: 'clipping 1', input: { note: '改' } }, onPage, extension)).rejects.toThrow('页面');
  await expect(keepTypedForm({ key: 'clipping 1', input: { note: 1 } }, ofPopup, extension)).rejects.toThrow('暂存');
  await expect(typedCard({ ...place, url: 'https://bank.example/' }, onPage, extension)).rejects.toThrow();
});
