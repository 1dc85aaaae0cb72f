import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { articleOf } from '@/lib/page/article';
    import { readText } from '@/lib/page/text-map';
    export const article = (url) => articleOf(document, url, readText(document.body).text);
  `);
});
afterAll(() => harness.close());

async function articleOf(body: string, head: string, url = 'https://www.example.cn/a/1.html') {
  await harness.show(body, head);
  return harness.page.evaluate(`djc.article(${JSON.stringify(url)})`);
}

test('meta tags of a government site', async () => {
  const head = `<title>六步工作法见成效_基层党建_某某网</title>
    <meta name="ContentSource" content="来源：澜江日报"><meta name="Author" content="沈知行">
    <meta name="PubDate" content="2026-09-18 09:30"><link rel="canonical" href="/a/1.html?from=x#top">`;
  expect(
    await articleOf(
      '<h1>某某网</h1><h1> 六步工作法\n见成效</h1>',
      head,
      'https://www.example.cn/a/1.html?utm_source=a#p',
    ),
  ).toEqual({
    url: 'https://www.example.cn/a/1.html',
    canonicalUrl: 'https://www.example.cn/a/1.html',
    title: '六步工作法见成效',
    site: 'example.cn',
    source: '澜江日报',
    author: '沈知行',
    publishedAt: '2026-09-18T09:30:00+08:00',
  });
});

test('a byline under the heading', async () => {
  const body = `<h1>党建引领小区治理</h1><p>2026年9月18日 来源：青山先锋 作者：林望</p><p>${'正文。'.repeat(50)}来源：别处</p>`;
  expect(await articleOf(body, '<title>党建引领小区治理-青山新闻网</title>')).toMatchObject({
    title: '党建引领小区治理',
    source: '青山先锋',
    author: '林望',
    publishedAt: '2026-09-18T00:00:00+08:00',
  });
});

test.each([
  ['<title>六步工作法_基层党建_某某网</title>', '', '六步工作法'],
  ['<title>六步工作法 - 某某大学</title>', '', '六步工作法'],
  ['<title>六步工作法-某某新闻网</title>', '', '六步工作法'],
  ['<title>党建-业务双融合</title>', '', '党建-业务双融合'],
  ['<title>首页</title><meta property="og:title" content="六步工作法">', '<h1>某某网站</h1>', '六步工作法'],
  [
    '<title>某某网</title>',
    `<h1>网站名称</h1><article><h1>另有题目</h1><p>${'文'.repeat(300)}</p></article>`,
    '另有题目',
  ],
  ['', '', 'https://www.example.cn/a/1.html'],
])('title of %s', async (head, body, title) => expect(await articleOf(body, head)).toMatchObject({ title }));

test.each([
  ['https://www.example.cn/', 'the front page'],
  ['javascript:alert(1)', 'a script'],
])('%s is no canonical address (%s)', async (href) => {
  expect(await articleOf('', `<title>六步工作法</title><link rel="canonical" href="${href}">`)).not.toHaveProperty(
    'canonicalUrl',
  );
});
