import { describe, expect, test } from 'vitest';
import type { SearchRequest } from '@/lib/search/request';
import { SearchIndex } from '@/lib/search/search-index';
import { article, at, caseOf, clipping, figure } from './records';

function index(): SearchIndex {
  const made = new SearchIndex();
  made.put({
    articles: [
      article('a', { title: '云岭税务：党建引领ＡＢＣ', source: '临江先锋', publishedAt: '2025-05-01T08:00:00+08:00' }),
      article('b', { title: '田埂上的课堂', publishedAt: '2024-05-01T08:00:00+08:00', region: '广东省珠海市' }),
    ],
    cases: [
      caseOf('tax', '云岭市税务局', { method: '三色灯', status: 'verified', field: '机关', tags: ['窗口服务'] }),
      caseOf('field', '成都市青石镇党委', { method: '田埂课堂', note: '待补材料' }),
    ],
    clippings: [
      clipping('1', '办理退税976000元，惠及群众。', {
        caseId: 'tax',
        part: 'result',
        tags: ['机关党建'],
        createdAt: at(1),
        updatedAt: at(9),
      }),
      clipping('2', '投入97.6万元修路，\n十二支先锋队', {
        caseId: 'field',
        articleId: 'b',
        tags: ['农村党建', '乡村 振兴'],
        createdAt: at(2),
        annotations: [figure('十二支', 12, '支')],
      }),
      clipping('3', '推行「三色灯」工作法', { caseId: 'tax', part: 'practice', note: '轉發學習', createdAt: at(3) }),
      clipping('4', '瞭解1,200余件，占97.6％', { articleId: 'b', createdAt: at(4) }),
    ],
  });
  return made;
}

function ids(made: SearchIndex, request: SearchRequest): string {
  return [...made.search(request).slots].map((slot) => made.idsFrom(0)[slot]).join('');
}

describe('a query finds', () => {
  test.each([
    ['', '4321'],
    ['   ', '4321'],
    // where a word may stand
    ['退税', '1'],
    ['转发', '3'],
    ['田埂', '42'],
    ['税务', '31'],
    ['三色灯', '31'],
    ['待补', '2'],
    ['农村', '2'],
    ['窗口服务', '31'],
    ['没有的词', ''],
    // together
    ['税务 惠及', '1'],
    ['惠及　税务', '1'],
    ['税务 修路', ''],
    ['税务 -惠及', '3'],
    ['-税务', '42'],
    ['“修路， 十二”', '2'],
    ['惠及群众待补', ''],
    // width, case and traditional characters
    ['abc', '31'],
    ['ａｂｃ', '31'],
    ['黨建引領', '31'],
    ['轉發', '3'],
    ['了解', '4'],
    ['瞭解', '4'],
    // numbers by value
    ['97.6万', '21'],
    ['976000', '21'],
    ['976,000元', '21'],
    ['９７.６万元', '21'],
    ['“97.6 万元”', ''],
    ['1200', '4'],
    ['97.6%', '4'],
    ['1200余', '4'],
    ['12', '2'],
    ['12支', '2'],
    ['97.6', '42'],
    ['"976000"', '1'],
    // pinyin
    ['ysg', ''],
    ['sedeng', '31'],
    ['ssd', '31'],
    ['ssx', ''],
    ['6000', '1'],
    ['yls', '31'],
    ['qszdw', '2'],
    ['chengdu', '2'],
    ['jgdj', '1'],
    ['xczx', '2'],
    ['tuishui', ''],
    // filters
    ['标签:党建', '21'],
    ['标签:"党建"', ''],
    ['标签:"机关党建"', '1'],
    ['標籤：機關', '1'],
    ['标签:jgdj', '1'],
    ['标签:窗口', '31'],
    ['-标签:窗口', '42'],
    ['标签:无', '4'],
    ['机构:税务 标签:党建', '1'],
    ['单位:无', '4'],
    ['工作法:三色灯', '31'],
    ['工作法:sanse', '31'],
    ['来源:临江', '31'],
    ['来源:example', '42'],
    ['年:2025', '31'],
    ['年:2024-2024', '42'],
    ['年:2025-', '31'],
    ['状态:已核', '31'],
    ['状态:待核', '2'],
    ['部分:成效', '1'],
    ['部分:无', '42'],
    ['领域:机关', '31'],
    ['地区:珠海', '42'],
    ['地区:广东', '42'],
    ['标签:', '4321'],
    ['标签: 农村', '2'],
  ])('%s → %s', (text, expected) => expect(ids(index(), { text })).toBe(expected));
});

test('a blank before the scale is a part of the number', () => {
  const made = index();
  made.put({ clippings: [clipping('5', '共投入 97.6 万元', { createdAt: at(5) })] });
  expect(ids(made, { text: '976000元' })).toBe('521');
});

test('orders', () => {
  const made = index();
  expect(ids(made, { text: '', sort: 'newest' })).toBe('4321');
  expect(ids(made, { text: '', sort: 'oldest' })).toBe('1234');
  expect(ids(made, { text: '', sort: 'updated' })).toBe('1432');
  expect(ids(made, { text: '', sort: 'published' })).toBe('3142');
  expect(ids(made, { text: '', sort: 'organization' })).toBe('2314');
});

test('counts are of the result; a facet is counted without its own choice', () => {
  const made = index();
  const all = made.search({ text: '' });
  expect(all.total).toBe(4);
  expect(all.facets.organization.values).toEqual([
    { value: '云岭市税务局', count: 2 },
    { value: '', count: 1 },
    { value: '成都市青石镇党委', count: 1 },
  ]);
  expect(all.facets.tag.values).toContainEqual({ value: '窗口服务', count: 2 });
  expect(all.facets.year.values).toEqual([
    { value: '2025', count: 2 },
    { value: '2024', count: 2 },
  ]);
  expect(all.facets.region.values).toEqual([
    { value: '', count: 2 },
    { value: '广东省', count: 2 },
  ]);
  const chosen = made.search({ text: '', chosen: { organization: ['云岭市税务局'], part: ['result', 'practice'] } });
  expect(chosen.slots).toHaveLength(2);
  expect(chosen.facets.organization.values).toEqual([{ value: '云岭市税务局', count: 2 }]);
  expect(chosen.facets.part.distinct).toBe(2);
  const none = made.search({ text: '', chosen: { tag: [''] } });
  expect([...none.slots].map((slot) => made.idsFrom(0)[slot])).toEqual(['4']);
  expect(made.search({ text: '', chosen: { region: ['广东省'] } }).slots).toHaveLength(2);
  const unknown = made.search({ text: '', chosen: { tag: ['没有'] }, facetLimit: 1 });
  expect(unknown.slots).toHaveLength(0);
  expect(unknown.facets.tag.values.at(-1)).toEqual({ value: '没有', count: 0 });
});

test('what changes is found as it stands now', () => {
  const made = index();
  made.put({ cases: [caseOf('tax', '云岭市财政局', { method: '三色灯', tags: ['财政'] })] });
  expect(ids(made, { text: '税务局' })).toBe('');
  expect(ids(made, { text: '财政局' })).toBe('31');
  expect(ids(made, { text: '标签:财政' })).toBe('31');
  made.put({ clippings: [clipping('1', '改过的字', { caseId: 'field', createdAt: at(5) })] });
  expect(ids(made, { text: '退税' })).toBe('');
  expect(ids(made, { text: '改过' })).toBe('1');
  expect(ids(made, { text: '' })).toBe('1432');
  made.put({ clippings: [clipping('3', '推行', { deletedAt: at(9) })] });
  made.remove([made.idsFrom(0)[0] ?? clipping('1', '').id]);
  expect(ids(made, { text: '' })).toBe('42');
  expect(made.search({ text: '' }).total).toBe(2);
  made.put({ clippings: [clipping('3', '推行', { createdAt: at(3) })] });
  expect(ids(made, { text: '' })).toBe('432');
});

test('clippings may come before their article and case', () => {
  const made = new SearchIndex();
  made.put({ clippings: [clipping('1', '一句话', { articleId: 'a', caseId: 'c' })] });
  expect(ids(made, { text: '标题' })).toBe('');
  made.put({ articles: [article('a', { title: '标题' })], cases: [caseOf('c', '某单位')] });
  expect(ids(made, { text: '标题 某单位' })).toBe('1');
});

test('more texts than one segment holds', () => {
  const made = new SearchIndex();
  made.put({
    clippings: Array.from({ length: 1500 }, (_, i) => clipping(String(i), `第${i}句。`, { createdAt: at(i) })),
  });
  expect(ids(made, { text: '第1300句' })).toBe('1300');
  expect(made.search({ text: '句' }).slots).toHaveLength(1500);
  const ends = Array.from({ length: 15 }, (_, i) => String(i * 100 + 99));
  expect(ids(made, { text: '"99句"', sort: 'oldest' })).toBe(ends.join(''));
});
