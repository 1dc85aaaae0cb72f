import { expect, test } from 'vitest';
import { headlineFor, linesOf } from '@/lib/page/headline';

test.each([
  [
    'a channel',
    '新闻动态',
    ['首页 - 新闻动态', '全市机关党建工作会议召开！', '发布时间：2026-05-18', '5月10日,…'],
    '全市机关党建工作会议召开！',
  ],
  [
    'a site',
    '云州法院网',
    ['首页 > 文库', '【发布单位】云州市委', '【发布日期】2026-04-12', '云州市机关工作条例（试行）', '第一条'],
    '云州市机关工作条例（试行）',
  ],
  [
    'a title with a channel behind',
    '云州市监察条例-纪检',
    ['云州市监察条例', '来源: | 发布时间: 2026-05-17', '第一条'],
    '云州市监察条例',
  ],
  [
    'a title',
    '全市机关党建工作会议召开',
    ['要闻速递一览无余', '2026-05-18 09:30', '5月10日,…'],
    '全市机关党建工作会议召开',
  ],
  ['no byline', '新闻动态', ['全市机关党建工作会议召开'], '新闻动态'],
])('where the page names %s', (_, title, lines, expected) => expect(headlineFor(title, lines)).toBe(expected));

test('a date spread over lines is one line', () => {
  expect(linesOf('标题\n2026\n09/07\n19:02\n扬言\n正文')).toEqual(['标题', '2026-09-07 19:02', '扬言', '正文']);
});
