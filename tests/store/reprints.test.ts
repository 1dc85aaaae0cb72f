import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { deleteClipping } from '@/lib/store/clipping-trash';
import { clippedElsewhere } from '@/lib/store/reprints';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft, emptyLibrary } from './library';

beforeEach(emptyLibrary);

const HERE = 'https://reprint.example.cn/b/2.html';
const EXACT = draft().quote.exact;

test.each([
  ['the same words', EXACT],
  ['the same words among others', `本报讯 ${EXACT}群众都说好。今天天气不错，适合出门走走。`],
  [
    'in other width, spacing and quotation marks',
    EXACT.replace('“三色灯”', '「三色灯」').replace('1200', '１２００').replace('办理', ' 办理 '),
  ],
])('%s on another page are recognized', async (_, text) => {
  const { clipping } = await saveClipping(draft());
  expect(await clippedElsewhere(HERE, text)).toEqual([
    {
      id: clipping.id,
      exact: EXACT,
      createdAt: clipping.createdAt,
      article: { title: draft().article.title, site: 'news.example.cn', url: draft().article.url },
    },
  ]);
});

test.each([
  ['other words', '云岭市税务局推行别的工作法，群众也都说好。'],
  ['words too short to say anything', '群众都说好。'],
  ['nothing', ''],
])('%s are not', async (_, text) => {
  await saveClipping(draft());
  expect(await clippedElsewhere(HERE, text)).toEqual([]);
});

test('what is saved from the page itself is no reprint, and neither is what lies in the trash', async () => {
  const { clipping } = await saveClipping(draft());
  expect(await clippedElsewhere(`${draft().article.url}#top`, EXACT)).toEqual([]);
  await deleteClipping(clipping.id);
  expect(await clippedElsewhere(HERE, EXACT)).toEqual([]);
});
