import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CaseId } from '@/lib/model/id';
import { assignCase, deleteClippings, setStatus } from '@/lib/store/bulk';
import { casesOfStatus, caseWithClippings, namesake, nextOfStatus, partsMissing } from '@/lib/store/review';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft, emptyLibrary } from './library';

beforeEach(emptyLibrary);

/** Saves a clipping and answers its case. */
async function saved(organization: string, exact: string, part?: 'background' | 'practice'): Promise<CaseId> {
  const answer = await saveClipping({
    ...draft({ quote: { exact, prefix: '', suffix: '' } }),
    case: { organization, method: '红堤连心' },
    ...(part && { part }),
  });
  if (!answer.case) throw new Error('no case');
  return answer.case.id;
}

test('the queue holds the cases of a status that have a live clipping, the newest first', async () => {
  const first = await saved('石桥镇党委', '一。');
  await new Promise((resolve) => setTimeout(resolve, 2));
  const second = await saved('枫林乡党委', '二。');
  await new Promise((resolve) => setTimeout(resolve, 2));
  const third = await saved('云岭区党委', '三。');
  expect(await casesOfStatus('unreviewed')).toEqual([third, second, first]);
  await setStatus([second], 'verified');
  expect(await casesOfStatus('unreviewed')).toEqual([third, first]);
  const { rows } = (await caseWithClippings(third)) ?? { rows: [] };
  await deleteClippings(rows.map(({ clipping }) => clipping.id));
  expect(await casesOfStatus('unreviewed')).toEqual([first]);
  const others = (await caseWithClippings(first))?.rows ?? [];
  await assignCase(
    others.map(({ clipping }) => clipping.id),
    null,
  );
  expect(await casesOfStatus('unreviewed')).toEqual([]);
  expect(await nextOfStatus('unreviewed', new Set())).toBeUndefined();
  expect(await casesOfStatus('verified')).toEqual([second]);
});

test('one case at a time, those that were skipped left out', async () => {
  const first = await saved('石桥镇党委', '一。');
  await new Promise((resolve) => setTimeout(resolve, 2));
  const second = await saved('枫林乡党委', '二。');
  expect((await nextOfStatus('unreviewed', new Set()))?.case.id).toBe(second);
  expect((await nextOfStatus('unreviewed', new Set([second])))?.case.id).toBe(first);
  expect(await nextOfStatus('unreviewed', new Set([first, second]))).toBeUndefined();
});

test('a case is told by its parts in order, and which are missing', async () => {
  const id = await saved('石桥镇党委', '先这样做。', 'practice');
  await saved('石桥镇党委', '没有指明。');
  await saved('石桥镇党委', '过去如此。', 'background');
  const found = await caseWithClippings(id);
  expect(found?.rows.map(({ clipping }) => clipping.quote.exact)).toEqual(['过去如此。', '先这样做。', '没有指明。']);
  expect(found?.missing).toEqual(['result', 'comment']);
  expect(await partsMissing(id)).toEqual(['result', 'comment']);
});

test('a case that has the names already is found, however they are spaced', async () => {
  const id = await saved('石桥镇 党委', '一。');
  expect((await namesake({ organization: ' 石桥镇  党委', method: '红堤连心' }))?.id).toBe(id);
  expect(await namesake({ organization: '石桥镇 党委', method: '红堤连心' }, id)).toBeUndefined();
});
