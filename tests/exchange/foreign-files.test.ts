import { describe, expect, test } from 'vitest';
import { plainText } from '@/lib/exchange/plain-text';
import { allOf, fileOf } from './collection-file';

const ANNOTATION = {
  id: 'x1',
  created: '2026-05-01T02:03:04.567890+00:00',
  updated: '2026-05-02T02:03:04.567890+00:00',
  uri: 'https://news.example.cn/a.html?utm_source=x#top',
  text: '可以参考',
  tags: ['机关党建', ' 机关党建 '],
  document: { title: ['云岭市的一天'] },
  target: [
    {
      source: 'https://news.example.cn/a.html',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 120, end: 126 },
        { type: 'TextQuoteSelector', exact: '推行三色灯法', prefix: `${'前'.repeat(40)}`, suffix: '。' },
      ],
    },
  ],
};

describe('Hypothesis', () => {
  test('an annotation becomes an article and a clipping', async () => {
    const [article, clipping, ...rest] = await allOf(fileOf({ export_date: 'x', annotations: [ANNOTATION] }));
    expect(rest).toEqual([]);
    expect(article).toMatchObject({
      kind: 'articles',
      record: { url: 'https://news.example.cn/a.html', title: '云岭市的一天', site: 'news.example.cn' },
    });
    expect(clipping).toMatchObject({
      kind: 'clippings',
      place: '第 1 条批注',
      record: {
        quote: { exact: '推行三色灯法', prefix: '前'.repeat(32), suffix: '。' },
        position: { start: 120, end: 126 },
        tags: ['机关党建'],
        note: '可以参考',
        createdAt: ANNOTATION.created,
        updatedAt: ANNOTATION.updated,
      },
    });
  });

  test('gives the same ids each time, and reads the answers of its API', async () => {
    const first = await allOf(fileOf({ annotations: [ANNOTATION] }));
    expect(await allOf(fileOf({ total: 1, rows: [ANNOTATION] }))).toEqual(first);
  });

  test.each([
    ['a page note', { ...ANNOTATION, target: [{ source: ANNOTATION.uri }] }, '没有引文：整页批注和回复不能成为剪报'],
    ['a local file', { ...ANNOTATION, uri: 'file:///c:/x.pdf' }, '应为 http 或 https 网址'],
    ['no annotation', 7, '不是 Hypothesis 的批注'],
  ])('%s cannot be a clipping', async (_, annotation, reason) => {
    const records = await allOf(fileOf({ annotations: [annotation] }));
    expect(records).toEqual([{ kind: 'clippings', place: '第 1 条批注', reason }]);
  });
});

describe('Obsidian Web Clipper', () => {
  test('highlights become clippings of their page', async () => {
    const file = fileOf([
      {
        url: 'https://news.example.cn/b.html',
        highlights: [
          { text: '<p>推行<b>三色灯</b>法&amp;评议</p>', timestamp: '2026-05-01T02:03:04.000Z', notes: ['一', '二'] },
          { text: ' ' },
        ],
      },
    ]);
    expect(await allOf(file)).toMatchObject([
      { kind: 'articles', record: { title: 'https://news.example.cn/b.html', site: 'news.example.cn' } },
      {
        kind: 'clippings',
        place: '第 1 个网页 › 第 1 处高亮',
        record: { quote: { exact: '推行三色灯法&评议' }, note: '一\n二', createdAt: '2026-05-01T02:03:04.000Z' },
      },
      { kind: 'clippings', place: '第 1 个网页 › 第 2 处高亮', reason: '没有文字' },
    ]);
  });

  test.each([
    ['无标签，2<3', '无标签，2<3'],
    ['<p>一</p><p>二</p>', '一\n二'],
    ['a<br>b &#20826;&#x5efa;&nbsp;&copy;', 'a\nb 党建 &copy;'],
    ['<script>alert(1)</script>甲<img src=x onerror=alert(1)>', '甲'],
  ])('%s → %s', (html, text) => expect(plainText(html)).toBe(text));
});
