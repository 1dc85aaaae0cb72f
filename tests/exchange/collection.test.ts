import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCollection } from '@/lib/exchange/decode-collection';
import { encodeCollection } from '@/lib/exchange/encode-collection';
import { recordsForExport } from '@/lib/store/export-records';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft, passage } from '@/tests/store/library';
import { records } from './records';
import { schemaErrors } from './schema';

const BY = { exportedAt: '2026-11-22T09:30:00.000+08:00', generator: '党建剪报 0.1.0' };
const throughJson = (it: unknown): unknown => JSON.parse(JSON.stringify(it));

describe('laws', () => {
  test('decode(encode(x)) equals x, and the schema holds', () =>
    fc.assert(
      fc.property(records, (its) => {
        const collection = encodeCollection(its, BY);
        const file = throughJson(collection);
        expect(schemaErrors(file)).toEqual([]);
        expect(decodeCollection(file)).toEqual({ value: collection });
        for (const list of ['articles', 'clippings', 'cases', 'tags'] as const) {
          expect(collection[list]).toHaveLength(its[list].length);
          expect(collection[list]).toEqual(expect.arrayContaining([...its[list]]));
        }
      }),
    ));

  test('the same records give the same text, whatever their order', () =>
    fc.assert(
      fc.property(records, (its) => {
        const turned = {
          tags: its.tags.toReversed(),
          cases: its.cases.toReversed(),
          clippings: its.clippings
            .toReversed()
            .map((it) => Object.fromEntries(Object.entries(it).toReversed()) as typeof it),
          articles: its.articles.toReversed(),
        };
        expect(JSON.stringify(encodeCollection(turned, BY))).toBe(JSON.stringify(encodeCollection(its, BY)));
      }),
    ));
});

test('an export of the library is valid', async () => {
  await saveClipping(draft());
  await saveClipping(passage('第二段。', { case: { organization: '青石镇' } }));
  const file = throughJson(encodeCollection(await recordsForExport('all'), BY));
  expect(schemaErrors(file)).toEqual([]);
  expect(file).toMatchObject({
    format: 'dangjian-clipper/collection',
    version: 1,
    clippings: [{}, {}],
    articles: [{}],
    cases: [{}, {}],
    tags: [{ name: '机关党建' }],
  });
});

const ARTICLE = {
  id: '0f0f6a52-6d39-4a41-8f4e-000000000001',
  url: 'https://a.example/',
  title: '题',
  site: 'a.example',
  savedAt: BY.exportedAt,
};
const CASE = {
  id: '0f0f6a52-6d39-4a41-8f4e-000000000002',
  organization: '青石镇',
  status: 'verified',
  tags: [],
  note: '',
  createdAt: BY.exportedAt,
  updatedAt: BY.exportedAt,
};
const CLIPPING = {
  id: '0f0f6a52-6d39-4a41-8f4e-000000000003',
  articleId: ARTICLE.id,
  caseId: CASE.id,
  quote: { exact: '青石镇来了30人', prefix: '', suffix: '' },
  position: { start: 0, end: 8 },
  annotations: [{ kind: 'organization', start: 0, end: 3, text: '青石镇', rule: 'r', sort: 'government' }],
  tags: ['x'],
  note: '',
  createdAt: BY.exportedAt,
  updatedAt: BY.exportedAt,
};
const FILE = {
  format: 'dangjian-clipper/collection',
  version: 1,
  ...BY,
  articles: [ARTICLE],
  clippings: [CLIPPING],
  cases: [CASE],
  tags: [{ name: 'x', createdAt: BY.exportedAt }],
};

test('unknown fields are kept through a round trip', () => {
  const file = {
    ...FILE,
    colour: 'red',
    articles: [{ ...ARTICLE, 版面: '3' }],
    clippings: [
      {
        ...CLIPPING,
        rating: 5,
        quote: { ...CLIPPING.quote, lang: 'zh' },
        position: { ...CLIPPING.position, xpath: '/p' },
        annotations: CLIPPING.annotations.map((it) => ({ ...it, score: 0.5 })),
      },
    ],
    cases: [{ ...CASE, owner: { name: '甲' } }],
    tags: [{ ...FILE.tags[0], colour: 3 }],
  };
  const decoded = decodeCollection(file);
  if (!('value' in decoded)) throw new Error(decoded.reason);
  expect(throughJson(encodeCollection(decoded.value, decoded.value))).toEqual(file);
});

describe('refuses', () => {
  const inClipping = (changes: object) => ({ ...FILE, clippings: [{ ...CLIPPING, ...changes }] });
  const annotated = (changes: object) => inClipping({ annotations: [{ ...CLIPPING.annotations[0], ...changes }] });
  test.each([
    ['nothing', undefined, '这不是党建剪报导出的文件。请选择由「导出 JSON」得到的文件。'],
    ['a list', [], '这不是党建剪报导出的文件。请选择由「导出 JSON」得到的文件。'],
    ['another format', { ...FILE, format: 'x' }, '这不是党建剪报导出的文件。请选择由「导出 JSON」得到的文件。'],
    ['a newer version', { ...FILE, version: 3, articles: '?' }, '此文件由较新版本（3）导出，请先升级扩展再导入。'],
    ['a version that never was', { ...FILE, version: 0 }, '文件中 version 处有误：不认识的值 0。没有导入任何内容。'],
    ['a list cut off', { ...FILE, tags: undefined }, '文件中 tags 处有误：应为列表。没有导入任何内容。'],
    [
      'a field left out',
      inClipping({ quote: { exact: 'x', prefix: '' } }),
      '文件中 clippings[0].quote.suffix 处有误：缺少这一项。没有导入任何内容。',
    ],
    ['a number as text', inClipping({ note: 1 }), '文件中 clippings[0].note 处有误：应为文字。没有导入任何内容。'],
    [
      'an unknown part',
      inClipping({ part: 'end' }),
      '文件中 clippings[0].part 处有误：不认识的值 "end"。没有导入任何内容。',
    ],
    [
      'an unknown kind',
      annotated({ kind: 'place' }),
      '文件中 clippings[0].annotations[0].kind 处有误：不认识的值 "place"。没有导入任何内容。',
    ],
    [
      'an annotation elsewhere',
      annotated({ start: 1 }),
      '文件中 clippings[0] 处有误：annotations 与 quote.exact 对不上。没有导入任何内容。',
    ],
    [
      'a script as address',
      { ...FILE, articles: [{ ...ARTICLE, url: 'javascript:alert(1)' }] },
      '文件中 articles[0].url 处有误：应为 http 或 https 网址。没有导入任何内容。',
    ],
    [
      'a time without zone',
      { ...FILE, exportedAt: '2026-11-22T09:30:00' },
      '文件中 exportedAt 处有误：应为带时区的时间，如 2026-11-22T09:30:00+08:00。没有导入任何内容。',
    ],
    [
      'an id that is none',
      { ...FILE, cases: [{ ...CASE, id: '7' }] },
      '文件中 cases[0].id 处有误：应为 UUID。没有导入任何内容。',
    ],
    [
      'a record twice',
      { ...FILE, tags: [FILE.tags[0], FILE.tags[0]] },
      '文件中 tags[1] 与前面的一条重复（x）。没有导入任何内容。',
    ],
    [
      'an article that is not there',
      { ...FILE, articles: [] },
      '文件中 clippings[0].articleId 所指的文章不在文件里。没有导入任何内容。',
    ],
    [
      'a case that is not there',
      { ...FILE, cases: [] },
      '文件中 clippings[0].caseId 所指的案例不在文件里。没有导入任何内容。',
    ],
  ])('%s', (_, file, reason) => expect(decodeCollection(file)).toEqual({ reason }));

  test.each([
    ['another version', { ...FILE, version: 2 }],
    ['an unknown status', { ...FILE, cases: [{ ...CASE, status: 'ok' }] }],
    ['an unknown sort', annotated({ sort: 'club' })],
    ['a figure without unit', annotated({ kind: 'figure', relation: '=', low: 1, high: 1 })],
    ['a long prefix', inClipping({ quote: { exact: 'x', prefix: '长'.repeat(33), suffix: '' } })],
    ['a blank passage', inClipping({ quote: { exact: ' ', prefix: '', suffix: '' } })],
  ])('and the schema does too: %s', (_, file) => {
    expect(schemaErrors(FILE)).toEqual([]);
    expect(schemaErrors(file)).not.toEqual([]);
    expect(decodeCollection(file)).toHaveProperty('reason');
  });
});
