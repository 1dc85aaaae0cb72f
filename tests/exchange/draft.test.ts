import { describe, expect, test } from 'vitest';
import { decodeDraft } from '@/lib/exchange/draft';
import { draft } from '@/tests/store/library';

const DRAFT = draft();
const withArticle = (changes: object) => ({ ...DRAFT, article: { ...DRAFT.article, ...changes } });
const annotated = (changes: object) => ({ ...DRAFT, annotations: [{ ...DRAFT.annotations[0], ...changes }] });

test('a sound draft comes back as it was, and nothing in it that is not known', () => {
  expect(decodeDraft({ ...DRAFT, admin: true, article: { ...DRAFT.article, html: '<b>' } })).toEqual({ value: DRAFT });
});

describe('cleans', () => {
  test.each([
    ['the title', withArticle({ title: ' 甲\u0000\u202e\n 乙 ' }), { article: { title: '甲 乙' } }],
    ['a title that is too long', withArticle({ title: '长'.repeat(600) }), { article: { title: '长'.repeat(500) } }],
    ['a title that is empty', withArticle({ title: '\u0007' }), { article: { title: DRAFT.article.url } }],
    ['the site', withArticle({ site: 'bank.example' }), { article: { site: 'news.example.cn' } }],
    ['tags', { ...DRAFT, tags: ['#甲', '甲 ', '\u0001', '乙\t丙'] }, { tags: ['甲', '乙 丙'] }],
    ['the note, but not its lines', { ...DRAFT, note: ' 一\r\n二\u0000 ' }, { note: '一\n二' }],
    ['names', { ...DRAFT, case: { organization: ' 青石镇\u200e', method: ' ' } }, { case: { organization: '青石镇' } }],
  ])('%s', (_, input, output) => expect(decodeDraft(input)).toMatchObject({ value: output }));

  test.each([
    ['a canonical address that runs', withArticle({ canonicalUrl: 'javascript:alert(1)' }), 'canonicalUrl'],
    ['a date that is none', withArticle({ publishedAt: '昨天' }), 'publishedAt'],
    ['an empty source', withArticle({ source: ' ' }), 'source'],
  ])('%s is left out', (_, input, field) => {
    const decoded = decodeDraft(input);
    if (!('value' in decoded)) throw new Error(decoded.reason);
    expect(decoded.value.article).not.toHaveProperty(field);
  });

  test('fields that are there only to say undefined', () => {
    expect(decodeDraft({ ...DRAFT, part: undefined, case: undefined })).toMatchObject({ value: { tags: DRAFT.tags } });
  });
});

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

describe('refuses', () => {
  test.each([
    ['nothing', undefined, '格式不对'],
    ['text', 'draft', '格式不对'],
    ['a cycle', cyclic, '格式不对'],
    ['a draft without tags', { ...DRAFT, tags: undefined }, '标签 缺少这一项'],
    ['a script as address', withArticle({ url: 'javascript:alert(1)' }), 'article.url 应为 http 或 https 网址'],
    ['a file as address', withArticle({ url: 'file:///etc/passwd' }), 'article.url 应为'],
    ['no address', withArticle({ url: '/a/1.html' }), 'article.url 应为'],
    ['an endless address', withArticle({ url: `https://a.example/${'a'.repeat(9000)}` }), 'article.url 太长'],
    ['an endless article', withArticle({ text: '长'.repeat(2_000_001) }), 'article.text 太长'],
    ['a blank passage', { ...DRAFT, quote: { ...DRAFT.quote, exact: ' \n' } }, '所选文字 不能为空'],
    ['an endless passage', { ...DRAFT, quote: { ...DRAFT.quote, exact: '长'.repeat(100_001) } }, '所选文字 太长'],
    [
      'a prefix that is too long',
      { ...DRAFT, quote: { ...DRAFT.quote, prefix: '长'.repeat(33) } },
      'quote.prefix 太长',
    ],
    ['a negative offset', { ...DRAFT, position: { start: -1, end: 4 } }, 'position.start 应为不小于 0 的整数'],
    ['half an offset', { ...DRAFT, position: { start: 0.5, end: 4 } }, 'position.start 应为不小于 0 的整数'],
    ['a range backwards', { ...DRAFT, position: { start: 5, end: 4 } }, 'position 终点在起点之前'],
    ['an unknown part', { ...DRAFT, part: 'end' }, 'part 不认识的值'],
    ['an unknown kind', annotated({ kind: 'place' }), 'annotations[0].kind 不认识的值'],
    ['an unknown relation', annotated({ relation: '≈' }), 'annotations[0].relation 不认识的值'],
    ['a figure that is no number', annotated({ low: Number.NaN }), 'annotations[0].low 应为数字'],
    ['a figure turned round', annotated({ low: 2, high: 1 }), 'annotations 与原文对不上'],
    ['an annotation elsewhere', annotated({ start: 0 }), 'annotations 与原文对不上'],
    ['an annotation past the end', annotated({ end: 999 }), 'annotations 与原文对不上'],
    ['an annotation of nothing', annotated({ start: 3, end: 3, text: '' }), 'annotations 与原文对不上'],
    ['a case without organization', { ...DRAFT, case: { organization: ' ', method: '三色灯' } }, '单位 不能为空'],
    ['an endless name', { ...DRAFT, case: { organization: '长'.repeat(201) } }, '单位 太长'],
    ['tags that are no list', { ...DRAFT, tags: '机关党建' }, '标签 应为列表'],
    ['an endless note', { ...DRAFT, note: '长'.repeat(20_001) }, '备注 太长'],
    ['markup is text', { ...DRAFT, note: { toString: '<img>' } }, '备注 应为文字'],
  ])('%s', (_, input, reason) => {
    expect(decodeDraft(input)).toEqual({ reason: expect.stringContaining(reason) });
    expect(decodeDraft(input)).toEqual({ reason: expect.stringContaining('没有保存') });
  });
});
