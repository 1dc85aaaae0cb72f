import { expect, test } from 'vitest';
import { isFiltering, missingParts, tagCounts } from '@/components/popup/library-view';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import { type ArticleId, type CaseId, type ClippingId, newId } from '@/lib/model/id';

const TIME = '2026-11-22T09:00:00.000+08:00';
const caseId = newId<CaseId>();
const itsCase: Case = {
  id: caseId,
  organization: '柳湾社区',
  status: 'unreviewed',
  tags: ['基层治理'],
  note: '',
  createdAt: TIME,
  updatedAt: TIME,
};
const clipping = (changes: Partial<Clipping>): Clipping => ({
  id: newId<ClippingId>(),
  articleId: newId<ArticleId>(),
  quote: { exact: '守住一道堤。', prefix: '', suffix: '' },
  position: { start: 0, end: 6 },
  annotations: [],
  tags: [],
  note: '',
  createdAt: TIME,
  updatedAt: TIME,
  ...changes,
});
const records = {
  articles: [],
  cases: [itsCase],
  tags: [],
  clippings: [
    clipping({ caseId, part: 'practice', tags: ['防汛', '基层治理'] }),
    clipping({ caseId, part: 'result' }),
    clipping({ part: 'background', tags: ['防汛'] }),
    clipping({ tags: ['防汛'] }),
  ],
};

test('tags are counted by clipping, those of its case once with its own, most used first', () => {
  expect(tagCounts(records)).toEqual([
    ['防汛', 3],
    ['基层治理', 2],
  ]);
});

test('a part is missing that no clipping of this case tells', () => {
  expect(missingParts(records)(caseId)).toEqual(['background', 'comment']);
});

test.each([
  [{ text: '' }, false],
  [{ text: '  ' }, false],
  [{ text: '堤' }, true],
  [{ text: '', tag: '防汛' }, true],
])('%j filters: %s', (filter, expected) => {
  expect(isFiltering(filter)).toBe(expected);
});
