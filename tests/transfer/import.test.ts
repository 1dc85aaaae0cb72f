import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { pageAddress } from '@/lib/model/article';
import type { Collection, Records } from '@/lib/model/collection';
import { deleteClippings } from '@/lib/store/bulk';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { updateClipping } from '@/lib/store/update-clipping';
import { applyImport } from '@/lib/transfer/apply-import';
import { ARTICLE, CASE, CLIPPING, FILE, fileOf } from '@/tests/exchange/collection-file';
import { records } from '@/tests/exchange/records';
import { draft, emptyLibrary, passage, rows } from '@/tests/store/library';
import { collectionFile, exportedRecords, exportedText, imported, planned } from './library-file';

/** Milliseconds; a machine that others use too can stall. */
const SLOW = 60_000;

beforeEach(emptyLibrary);

/** What an export of these records may hold: addresses normal and each once, and only what a clipping names. */
function exportable(its: Records): Records {
  const articles = its.articles.map((article) => ({ ...article, url: pageAddress(article.url) }));
  const named = new Set(its.clippings.map(({ articleId }) => articleId));
  const cases = its.cases.filter(({ id }) => its.clippings.some(({ caseId }) => caseId === id));
  const names = new Set([...its.clippings, ...cases].flatMap(({ tags }) => tags));
  return {
    ...its,
    articles: articles.filter(({ id }) => named.has(id)),
    cases,
    tags: [...names].map(
      (name) => its.tags.find((tag) => tag.name === name) ?? { name, createdAt: expect.any(String) },
    ),
  };
}

const oneOfEachPage = records.filter(
  ({ articles }) => new Set(articles.map(({ url }) => pageAddress(url))).size === articles.length,
);

describe('laws', () => {
  test(
    'what is imported into an empty library is exported as it was, and a second time as the same bytes',
    () =>
      fc.assert(
        fc.asyncProperty(oneOfEachPage, async (its) => {
          await emptyLibrary();
          await imported(collectionFile(its));
          const first = await exportedText();
          const file: Collection = JSON.parse(first);
          const expected = exportable(its);
          for (const kind of ['articles', 'clippings', 'cases', 'tags'] as const) {
            expect(file[kind]).toHaveLength(expected[kind].length);
            expect(file[kind]).toEqual(expect.arrayContaining([...expected[kind]]));
          }
          await emptyLibrary();
          await imported(new Blob([first.replace('"exportedAt": ""', '"exportedAt": "2026-11-22T09:30:00+08:00"')]));
          expect(await exportedText()).toBe(first);
        }),
        { numRuns: 30 },
      ),
    SLOW,
  );

  test('an address that tells where the reader came from is the same page, and no change', async () => {
    const [article] = FILE.articles;
    const file = fileOf({ ...FILE, articles: [{ ...article, url: 'https://news.example.cn/a?from=list&n=1' }] });
    await imported(file);
    expect((await planned(file)).preview).toMatchObject({ counts: { articles: { same: 1, changed: 0 } }, changed: [] });
  });

  test(
    'importing again writes nothing, by whatever policy',
    () =>
      fc.assert(
        fc.asyncProperty(records, fc.constantFrom('newer', 'file', 'own'), async (its, policy) => {
          await emptyLibrary();
          const file = collectionFile(its);
          await imported(file, policy);
          const first = await exportedText();
          expect(await imported(file, policy)).toEqual({ count: 0 });
          expect(await exportedText()).toBe(first);
          const { preview } = await planned(file);
          expect(preview.counts.clippings).toEqual({
            new: 0,
            same: its.clippings.length,
            changed: 0,
            trashed: 0,
            wrong: 0,
          });
        }),
        { numRuns: 20 },
      ),
    SLOW,
  );

  test(
    'undo leaves the library as it was',
    () =>
      fc.assert(
        fc.asyncProperty(records, async (its) => {
          await emptyLibrary();
          await saveClipping(draft());
          await saveClipping(passage('第二段。', { case: { organization: '青石镇' }, tags: ['农村党建'] }));
          const before = await exportedText();
          const { seq } = await imported(collectionFile(its), 'file');
          if (seq !== undefined) await undo(seq);
          expect(await exportedText()).toBe(before);
        }),
        { numRuns: 20 },
      ),
    SLOW,
  );
});

describe('merges', () => {
  test('nothing that the file does not name is touched', async () => {
    await saveClipping(draft());
    const before = await exportedRecords();
    await imported(fileOf(FILE), 'file');
    const after = await exportedRecords();
    expect(after.clippings).toHaveLength(2);
    expect(after.clippings).toEqual(expect.arrayContaining([...before.clippings]));
  });

  test('shows what would change, and follows the policy', async () => {
    await imported(fileOf(FILE));
    const edited = { ...CLIPPING, note: '改过', tags: ['x', 'y'], updatedAt: '2026-11-23T09:30:00+08:00' };
    const file = fileOf({ ...FILE, clippings: [edited] });
    const { preview } = await planned(file);
    expect(preview.counts.clippings).toMatchObject({ changed: 1, same: 0, new: 0 });
    expect(preview.newer).toBe(1);
    expect(preview.changed).toEqual([
      {
        kind: 'clippings',
        place: '第 1 条剪报',
        title: CLIPPING.quote.exact,
        isNewer: true,
        fields: [
          { field: '标签', own: 'x', file: 'x、y' },
          { field: '备注', own: '', file: '改过' },
        ],
      },
    ]);
    expect(await imported(file, 'own')).toEqual({ count: 0 });
    expect((await imported(file, 'newer')).count).toBe(1);
    expect((await exportedRecords()).clippings).toEqual([edited]);
    // The older version comes back only where the file is to rule.
    expect((await imported(fileOf(FILE), 'newer')).count).toBe(0);
    expect((await imported(fileOf(FILE), 'file')).count).toBe(1);
    expect((await exportedRecords()).clippings).toEqual([CLIPPING]);
  });

  test('the same passage of the same page is one clipping, under the case of the same names', async () => {
    const { clipping } = await saveClipping(draft());
    const { articles, cases, clippings, tags } = await exportedRecords();
    const article = { ...articles[0], id: ARTICLE.id };
    const its = { ...cases[0], id: CASE.id };
    const twin = { ...clippings[0], id: CLIPPING.id, articleId: ARTICLE.id, caseId: CASE.id };
    const other = {
      ...twin,
      id: 'b9b9e7d4-5b0e-4a34-9c19-1d1b76d0c001',
      quote: { ...clipping.quote, exact: '另一段' },
      annotations: [],
    };
    const file = collectionFile({ articles: [article], cases: [its], clippings: [twin, other], tags } as never);
    expect((await planned(file)).preview.counts).toMatchObject({
      clippings: { same: 1, new: 1 },
      articles: { same: 1 },
      cases: { same: 1 },
    });
    await imported(file);
    expect(await rows()).toMatchObject({ articles: 1, cases: 1, clippings: 2 });
    expect((await exportedRecords()).clippings.map(({ caseId }) => caseId)).toEqual([clipping.caseId, clipping.caseId]);
  });

  test('what lies in the trash stays there unless the file is to rule', async () => {
    await imported(fileOf(FILE));
    await deleteClippings([CLIPPING.id as never]);
    expect((await planned(fileOf(FILE))).preview.counts.clippings).toMatchObject({ trashed: 1, new: 0 });
    expect((await imported(fileOf(FILE), 'newer')).count).toBe(0);
    expect((await exportedRecords()).clippings).toEqual([]);
    await imported(fileOf(FILE), 'file');
    expect((await exportedRecords()).clippings).toEqual([CLIPPING]);
  });

  test('undo keeps what was edited after the import', async () => {
    const { seq = 0 } = await imported(fileOf(FILE));
    await updateClipping(CLIPPING.id as never, { note: '手记' });
    expect(await undo(seq)).toMatchObject({ left: 1 });
    expect((await exportedRecords()).clippings).toMatchObject([{ note: '手记' }]);
  });
});

describe('leaves out', () => {
  const wrongOf = async (content: object) => (await planned(fileOf(content))).preview.wrong;
  test('a record that stands twice', async () => {
    const file = { ...FILE, clippings: [CLIPPING, { ...CLIPPING, note: '二' }] };
    expect(await wrongOf(file)).toEqual([{ place: '第 2 条剪报', reason: `与前面的一条重复（${CLIPPING.id}）` }]);
    await imported(fileOf(file));
    expect((await exportedRecords()).clippings).toEqual([CLIPPING]);
  });

  test('a clipping whose article or case is missing or wrong', async () => {
    for (const gap of [{ articles: [] }, { cases: [] }, { cases: [{ ...CASE, status: '?' }] }]) {
      const file = { ...FILE, ...gap };
      const { preview } = await planned(fileOf(file));
      expect(preview.counts.clippings).toMatchObject({ new: 0, wrong: 1 });
      await imported(fileOf(file));
      expect((await rows()).clippings).toBe(0);
    }
  });
});

test('a preview writes nothing', async () => {
  await planned(fileOf(FILE));
  expect(await rows()).toEqual({ articles: 0, cases: 0, clippings: 0, tags: 0 });
});

test(
  'an import that is stopped, or fails half-way, leaves the library as it was',
  async () => {
    await saveClipping(draft());
    const before = await exportedText();
    const clippings = Array.from({ length: 3_000 }, (_, i) => ({
      ...CLIPPING,
      id: crypto.randomUUID(),
      position: { start: i * 10, end: i * 10 + 9 },
    }));
    const file = fileOf({ ...FILE, clippings });
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      if (share > 0.5) stop.abort();
    };
    const plan = await planned(file);
    await expect(
      applyImport(plan, { policy: 'newer', batch: 'a', onProgress, signal: stop.signal }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await exportedText()).toBe(before);

    let pulls = 0;
    const failing = new Proxy(file, {
      get: (blob, name) => {
        if (name === 'stream' && ++pulls > 1)
          return () => new ReadableStream({ pull: (it) => it.error(new DOMException('', 'NotReadableError')) });
        const value = Reflect.get(blob, name);
        return typeof value === 'function' ? value.bind(blob) : value;
      },
    });
    await expect(applyImport({ ...plan, file: failing }, { policy: 'newer', batch: 'b' })).rejects.toThrow(
      '文件读不出来',
    );
    expect(await exportedText()).toBe(before);
  },
  SLOW,
);
