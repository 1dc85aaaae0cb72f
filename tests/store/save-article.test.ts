import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleClippingsDraft } from '@/lib/model/clipping';
import { readLibrary } from '@/lib/store/library';
import { pageOfSave } from '@/lib/store/page-of-save';
import { saveArticle } from '@/lib/store/save-article';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { draft, emptyLibrary, rows } from './library';

beforeEach(emptyLibrary);

const { article, ...passage } = draft();

/** The whole text, and two passages of two cases. */
function wholeArticle(changes: Partial<ArticleClippingsDraft> = {}): ArticleClippingsDraft {
  const { case: _, part: __, ...loose } = passage;
  const text = '去年以来，云岭市税务局推行“三色灯”工作法，办理事项1200余件。群众都说好。';
  return {
    article,
    clippings: [
      {
        ...loose,
        whole: true,
        quote: { exact: text, prefix: '', suffix: '' },
        position: { start: 95, end: 95 + text.length },
        annotations: [],
      },
      passage,
      {
        ...passage,
        quote: { ...passage.quote, exact: '群众都说好。' },
        position: { start: 140, end: 146 },
        annotations: [],
        case: { organization: '云岭市医保局' },
      },
    ],
    ...changes,
  };
}

test('text, passages and cases are saved in one change, which one undo takes back', async () => {
  const { seq, ...counts } = await saveArticle(wholeArticle());
  expect(counts).toEqual({ saved: 3, already: 0, cases: 2 });
  expect(await rows()).toEqual({ articles: 1, clippings: 3, cases: 2, tags: 1 });
  expect((await readLibrary()).clippings.filter(({ whole }) => whole)).toHaveLength(1);
  await undo(seq ?? 0);
  expect((await readLibrary()).clippings).toEqual([]);
});

test('what was saved before is not saved again', async () => {
  await saveClipping(draft());
  expect(await saveArticle(wholeArticle())).toMatchObject({ saved: 2, already: 1 });
  expect(await saveArticle(wholeArticle())).toMatchObject({ saved: 0, already: 3 });
  expect(await rows()).toMatchObject({ clippings: 3 });
});

test('nothing is written where one clipping cannot be', async () => {
  const [first, second] = wholeArticle().clippings;
  if (!first || !second) throw new Error('The draft has clippings.');
  const bad = { ...second, case: { organization: ' ' } };
  await expect(saveArticle(wholeArticle({ clippings: [first, bad] }))).rejects.toThrow('案例须写明单位');
  expect(await rows()).toEqual({ articles: 0, clippings: 0, cases: 0, tags: 0 });
});

test('a correction replaces what is stored of the article, and takes away what the clerk emptied', async () => {
  await saveClipping(
    draft({ article: { ...article, title: '旧标题', source: '首页', author: 'admin', region: '云岭' } }),
  );
  const { author: _, ...corrected } = { ...article, title: '新标题', source: '云岭日报', author: '' };
  await saveArticle(wholeArticle({ article: corrected, isCorrected: true }));
  const [stored] = (await readLibrary()).articles;
  expect(stored).toMatchObject({ title: '新标题', source: '云岭日报', region: '云岭' });
  expect(stored).not.toHaveProperty('author');
});

test('the page of a save is known; of other changes it is not told', async () => {
  const whole = await saveArticle(wholeArticle());
  expect(await pageOfSave(whole.seq ?? 0)).toBe(article.url);
  const single = await saveClipping(
    draft({ position: { start: 900, end: 940 }, quote: { ...draft().quote, prefix: '别的' } }),
  );
  await expect(pageOfSave(single.seq ?? 0)).rejects.toThrow('不能撤销');
});
