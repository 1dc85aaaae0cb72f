/** Which stretch of a page is the article, on the sample pages: by what holds it, else by Readability. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness';

const ROOT = new URL('../pages', import.meta.url).pathname;
// those with an article.txt are held to it in sample-pages.browser.test.ts
const kinds = readdirSync(ROOT).filter(
  (kind) => existsSync(`${ROOT}/${kind}/article.json`) && !existsSync(`${ROOT}/${kind}/article.txt`),
);

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { bodyRangeOf } from '@/lib/page/article-body';
    import { readText } from '@/lib/page/text-map';
    export function body(title) {
      const before = document.documentElement.outerHTML;
      const map = readText(document.body, 'article');
      const range = bodyRangeOf(document, map, title);
      if (document.documentElement.outerHTML !== before) throw new Error('The page was changed.');
      return range && map.text.slice(range.start, range.end);
    }
  `);
});
afterAll(() => harness.close());

async function bodyOf(html: string, title: string): Promise<string> {
  const [, head = '', body = ''] = /<head>([\s\S]*?)<\/head><body>([\s\S]*)<\/body>/u.exec(html) ?? [];
  await harness.show(body.replace(/<script[\s\S]*?<\/script>/gu, ''), head.replace(/<script[\s\S]*?<\/script>/gu, ''));
  return (await harness.page.evaluate(`djc.body(${JSON.stringify(title)})`)) as string;
}

test.each(kinds)('%s', async (kind) => {
  const { title } = JSON.parse(readFileSync(`${ROOT}/${kind}/article.json`, 'utf8'));
  const body = await bodyOf(readFileSync(`${ROOT}/${kind}/index.html`, 'utf8'), title);
  expect(body).toContain('云州市青禾区石桥街道党工委把支部建在楼栋里');
  expect(body).toContain('下一步，街道将把这一做法推广到全部十八个社区。');
  expect(body).not.toMatch(/首页|版权所有|浏览次数|责任编辑|上一[条篇]|相关阅读/u);
  expect(body.length).toBeLessThan(700);
});

test('where nothing is marked as the article, between a menu and a list of links', async () => {
  const prose = '石桥街道把支部建在楼栋里，居民的事当天有人记、第二天有回音，半年来办结诉求三百余件。'.repeat(3);
  const links = Array.from({ length: 12 }, (_, i) => `<a href="/${i}">全市基层党建工作推进会召开第${i}次。</a>`).join(
    ' ',
  );
  const body = await bodyOf(
    `<html><head><title>楼栋议事厅</title></head><body><div>${links}</div><div><div><p>${prose}</p><p>${prose}</p><p>${prose}</p></div></div><div>${links}</div></body></html>`,
    '楼栋议事厅',
  );
  expect(body).toBe([prose, prose, prose].join('\n'));
});
