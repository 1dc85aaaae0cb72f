import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepTypedCard, keepTypedForm, typedCard } from '@/entrypoints/background/unsaved';
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

test('only the extension’s own pages keep forms', async () => {
  await keepTypedForm({ key: 'clipping 1', input: { note: '改' } }, ofPopup, extension);
  await expect(keepTypedForm({ key: 'clipping 1', input: { note: '改' } }, onPage, extension)).rejects.toThrow('页面');
  await expect(keepTypedForm({ key: 'clipping 1', input: { note: 1 } }, ofPopup, extension)).rejects.toThrow('暂存');
  await expect(typedCard({ ...place, url: 'https://bank.example/' }, onPage, extension)).rejects.toThrow();
});
