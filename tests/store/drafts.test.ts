import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ArticleInput, ClippingInput, PassagePlace } from '@/lib/model/unsaved';
import { cardInput, keepCard, keepForm, keepSheet, sheetInput, unsaved, watchForms } from '@/lib/store/drafts';
import { saveArticle } from '@/lib/store/save-article';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft, emptyLibrary } from './library';

beforeEach(emptyLibrary);

const INPUT: ClippingInput = {
  belongs: true,
  organization: '云岭市税务局',
  method: '',
  tags: ['机关'],
  typedTag: '党',
  note: '打到一半',
};

const { article, quote, position } = draft();
const place: PassagePlace = { url: article.url, exact: quote.exact, start: position.start };

test('what is typed for a passage is found again, by whichever address of its page, and on a page that moved', async () => {
  await keepCard(place, { ...INPUT, note: '打' });
  await keepCard({ ...place, url: `${place.url}?utm_source=x#p2` }, INPUT);
  expect(await cardInput(place)).toEqual(INPUT);
  expect(await cardInput({ ...place, start: place.start + 40 })).toEqual(INPUT);
  expect(await cardInput({ ...place, exact: '另一句。' })).toBeUndefined();
  expect(await cardInput({ ...place, url: 'https://other.example/' })).toBeUndefined();
  expect(await unsaved()).toHaveLength(1);
});

test('it ends with the save, even at another place of the page, or when it is given up', async () => {
  await keepCard(place, INPUT);
  await saveClipping(draft({ position: { start: 7, end: 7 + quote.exact.length } }));
  expect(await unsaved()).toEqual([]);
  await keepCard(place, INPUT);
  await keepCard(place, null);
  expect(await unsaved()).toEqual([]);
});

const SHEET: ArticleInput = {
  fields: { source: '云州日报', editor: '' },
  whole: true,
  cases: [{ proposed: '五张清单', isAccepted: false, organization: '柳湾社区', method: '五张清单', passages: [] }],
  tags: ['社区'],
  typedTag: '清',
};

test('what is typed into the sheet of a page is found again beside its cards, until the article is saved or it is given up', async () => {
  await keepCard(place, INPUT);
  await keepSheet(`${place.url}?utm_source=x`, SHEET);
  expect(await sheetInput(place.url)).toEqual(SHEET);
  expect(await cardInput(place)).toEqual(INPUT);
  expect(await sheetInput('https://other.example/')).toBeUndefined();
  const { article: read, ...clipping } = draft();
  await expect(
    saveArticle({ article: read, clippings: [{ ...clipping, case: { organization: ' ' } }] }),
  ).rejects.toThrow();
  expect(await sheetInput(place.url)).toEqual(SHEET);
  await saveClipping(draft());
  expect(await sheetInput(place.url)).toEqual(SHEET);
  await saveArticle({ article: read, clippings: [clipping] });
  expect(await unsaved()).toEqual([]);
  await keepSheet(place.url, SHEET);
  await keepSheet(place.url, null);
  expect(await unsaved()).toEqual([]);
});

test('a save that fails leaves it', async () => {
  await keepCard(place, INPUT);
  await expect(saveClipping(draft({ case: { organization: ' ' } }))).rejects.toThrow('单位');
  expect(await cardInput(place)).toEqual(INPUT);
});

test('forms that wait to be saved are seen at once, until they are saved or given up', async () => {
  const seen: string[][] = [];
  const stop = watchForms(
    (forms) => seen.push([...forms].map(([key, { note }]) => `${key}: ${note}`)),
    (error) => {
      throw error;
    },
  );
  await vi.waitFor(() => expect(seen).toEqual([[]]));
  await keepForm('clipping 1', { note: '改到一半', tags: ['甲'] });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['clipping 1: 改到一半']));
  await keepForm('clipping 1', null);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
  stop();
});
