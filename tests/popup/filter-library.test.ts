import { expect, test } from 'vitest';
import { filterLibrary } from '@/entrypoints/popup/filter-library';
import type { Records } from '@/lib/model/collection';
import { article, caseOf, clipping } from '@/tests/search/records';

const LIBRARY: Records = {
  articles: [article('a', { title: '云岭市税务局的一天' }), article('b', { title: '青石镇ＡＢＣ纪事' })],
  cases: [
    caseOf('tax', '云岭市税务局', { method: '三色灯', tags: ['税务'] }),
    caseOf('town', '青石镇', { method: '田埂课堂' }),
  ],
  clippings: [
    clipping('1', '推行“三色灯”工作法，办理事项1200余件。', { caseId: 'tax', tags: ['机关党建'] }),
    clipping('2', '青石镇开展“田埂课堂”。', { articleId: 'b', caseId: 'town', tags: ['农村党建'], note: '来源待查' }),
    clipping('3', '全省召开会议。', { tags: ['农村党建', '会议'] }),
    clipping('4', '办理事项1200余件。', { caseId: 'tax' }),
  ],
  tags: ['机关党建', '农村党建', '会议', '税务'].map((name) => ({ name, createdAt: '2026-01-01T00:00:00.000+08:00' })),
};

test.each([
  ['nothing asked', { text: ' ' }, 4],
  ['quote', { text: '召开会议' }, 1],
  ['note', { text: '待查' }, 1],
  ['title, half width and small', { text: 'abc纪' }, 1],
  ['title, full width', { text: 'ＡＢＣ' }, 1],
  ['organization', { text: '税务局' }, 3],
  ['method', { text: '三色灯' }, 2],
  ['tag of the clipping as text', { text: '农村党建' }, 2],
  ['tag of the case as text', { text: '税务\t1200' }, 2],
  ['two words', { text: '青石镇 课堂' }, 1],
  ['two words, one absent', { text: '青石镇 三色灯' }, 0],
  ['across two fields', { text: '待查青石' }, 0],
  ['tag', { text: '', tag: '农村党建' }, 2],
  ['tag of the case', { text: '', tag: '税务' }, 2],
  ['tag and text', { text: '会议', tag: '农村党建' }, 1],
  ['part of a tag is no tag', { text: '', tag: '农村' }, 0],
] as const)('%s', (_, filter, found) => {
  const shown = filterLibrary(LIBRARY, filter);
  expect(shown.clippings).toHaveLength(found);
  expect(new Set(shown.clippings.flatMap(({ caseId }) => caseId ?? []))).toEqual(
    new Set(shown.cases.map(({ id }) => id)),
  );
});

test('an export of what is shown names nothing else', () => {
  const { articles, tags } = filterLibrary(LIBRARY, { text: 'qsz' });
  expect(articles.map(({ id }) => id)).toEqual(['b']);
  expect(tags.map(({ name }) => name)).toEqual(['农村党建']);
});
