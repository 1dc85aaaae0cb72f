import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionPieces, encodeRecords } from '@/lib/exchange/encode-collection';
import { RECORD_KINDS } from '@/lib/model/change';
import type { Records } from '@/lib/model/collection';
import { ARTICLE, allOf, BY, CASE, CLIPPING, FILE, fileOf } from './collection-file';
import { records } from './records';
import { schemaErrors } from './schema';

const encoded = (its: Records): string =>
  collectionPieces(
    Object.fromEntries(
      RECORD_KINDS.map((kind) => [kind, its[kind].length > 0 ? [encodeRecords(kind, its[kind])] : []]),
    ) as Record<keyof Records, string[]>,
    BY,
  ).join('');

describe('laws', () => {
  test('what is encoded is read back as it was, and the schema holds', () =>
    fc.assert(
      fc.asyncProperty(records, async (its) => {
        const text = encoded(its);
        expect(schemaErrors(JSON.parse(text))).toEqual([]);
        const read = await allOf(new Blob([text]));
        for (const kind of RECORD_KINDS) {
          const found = read.flatMap((each) => (each.kind === kind && 'record' in each ? [each.record] : []));
          expect(found).toEqual(its[kind]);
        }
        expect(read.filter((each) => 'reason' in each)).toEqual([]);
      }),
    ));

  test('the fields of a record stand in one order, whatever order they come in', () =>
    fc.assert(
      fc.property(records, ({ clippings }) => {
        const turned = clippings.map((it) => Object.fromEntries(Object.entries(it).toReversed()));
        expect(encodeRecords('clippings', turned)).toBe(encodeRecords('clippings', clippings));
      }),
    ));
});

test('unknown fields are kept through a round trip', async () => {
  const file = {
    ...FILE,
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
  const read = await allOf(fileOf(file));
  const its = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, read.flatMap((it) => (it.kind === kind && 'record' in it ? [it.record] : []))]),
  ) as unknown as Records;
  expect(JSON.parse(encoded(its))).toEqual(file);
});

describe('tells which record is wrong', () => {
  const inClipping = (changes: object) => ({ ...FILE, clippings: [{ ...CLIPPING, ...changes }] });
  const annotated = (changes: object) => inClipping({ annotations: [{ ...CLIPPING.annotations[0], ...changes }] });
  test.each([
    ['a field left out', inClipping({ quote: { exact: 'x', prefix: '' } }), '第 1 条剪报 › 引文 › 后文', '缺少这一项'],
    ['a number as text', inClipping({ note: 1 }), '第 1 条剪报 › 备注', '应为文字'],
    ['a record that is none', { ...FILE, tags: [FILE.tags[0], 7] }, '第 2 个标签', '格式不对（7）'],
    ['an unknown part', inClipping({ part: 'end' }), '第 1 条剪报 › 部分', '不认识的值 "end"'],
    ['an unknown kind', annotated({ kind: 'place' }), '第 1 条剪报 › 标注 › 第 1 项 › 种类', '不认识的值 "place"'],
    ['an annotation elsewhere', annotated({ start: 1 }), '第 1 条剪报 › 标注', '与原文对不上'],
    ['an end before its start', inClipping({ position: { start: 9, end: 8 } }), '第 1 条剪报 › 位置', '终点在起点之前'],
    [
      'a script as address',
      { ...FILE, articles: [{ ...ARTICLE, url: 'javascript:alert(1)' }] },
      '第 1 篇文章 › 网址',
      '应为 http 或 https 网址',
    ],
    [
      'a time without zone',
      { ...FILE, articles: [{ ...ARTICLE, savedAt: '2026-11-22T09:30:00' }] },
      '第 1 篇文章 › 保存时间',
      '应为带时区的时间，如 2026-11-22T09:30:00+08:00',
    ],
    ['an id that is none', { ...FILE, cases: [{ ...CASE, id: '7' }] }, '第 1 个案例 › 标识', '应为 UUID'],
    ['a note of 10 MB', inClipping({ note: '长'.repeat(3_500_000) }), '第 1 条剪报 › 备注', '太长（最多 2000000）'],
  ])('%s', async (_, file, place, reason) => {
    const wrong = (await allOf(fileOf(file))).filter((each) => 'reason' in each);
    expect(wrong).toMatchObject([{ place, reason }]);
  });

  test.each([
    ['an unknown status', { ...FILE, cases: [{ ...CASE, status: 'ok' }] }],
    ['an unknown sort', annotated({ sort: 'club' })],
    ['a figure without unit', annotated({ kind: 'figure', relation: '=', low: 1, high: 1 })],
    ['a long prefix', inClipping({ quote: { exact: 'x', prefix: '长'.repeat(33), suffix: '' } })],
    ['a blank passage', inClipping({ quote: { exact: ' ', prefix: '', suffix: '' } })],
  ])('and the schema does too: %s', async (_, file) => {
    expect(schemaErrors(FILE)).toEqual([]);
    expect(schemaErrors(file)).not.toEqual([]);
    expect((await allOf(fileOf(file))).some((each) => 'reason' in each)).toBe(true);
  });
});
