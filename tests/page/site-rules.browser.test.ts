/** What the clerk corrects on one page is read on the site's next. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleDraft } from '@/lib/model/article';
import type { PageCorrections, SiteRules } from '@/lib/model/corrections';
import { type Harness, openHarness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { articleOf, correctionsOf } from '@/lib/page/article';
    import { readText } from '@/lib/page/text-map';
    const text = () => readText(document.body).text;
    const ADDRESS = 'https://www.example.cn/a/1.html';
    export const read = (rules, said = {}) => articleOf(document, ADDRESS, text(), { rules, said });
    export const learn = (said, known = {}) => correctionsOf(document, ADDRESS, text(), { ...read({}), ...said }, known);
  `);
});
afterAll(() => harness.close());

const PROSE = `<p>${'石桥街道把支部建在楼栋里，居民的事当天有人记、第二天有回音。'.repeat(4)}</p>`;

function call<T>(expression: string): Promise<T> {
  return harness.page.evaluate(`djc.${expression}`) as Promise<T>;
}

/** Learns on the first page what was corrected there, and reads the second by it. */
async function next(first: string, said: Partial<Record<keyof ArticleDraft, string>>, second: string) {
  await harness.show(first + PROSE, '<title>楼栋议事厅开门</title>');
  const learned = await call<{ rules: SiteRules; page: PageCorrections }>(`learn(${JSON.stringify(said)})`);
  expect(await call(`read(${JSON.stringify(learned.rules)}, ${JSON.stringify(learned.page)})`)).toMatchObject(said);
  await harness.show(second + PROSE, '<title>红色楼长上岗</title>');
  return call<ArticleDraft>(`read(${JSON.stringify(learned.rules)})`);
}

test('from the element that it stood in', async () => {
  const page = (unit: string) =>
    `<h1>楼栋议事厅开门</h1><p>2026-09-18 来源：首页</p><div class="unit-name">${unit}</div>`;
  expect(await next(page('区委组织部'), { source: '区委组织部' }, page('区委宣传部'))).toMatchObject({
    source: '区委宣传部',
  });
});

test('from behind the label that it stood behind', async () => {
  const page = (unit: string) => `<h1>楼栋议事厅开门</h1><p>2026-09-18 报送部门：${unit} 来源：首页</p>`;
  expect(await next(page('区委组织部'), { source: '区委组织部' }, page('区委宣传部'))).toMatchObject({
    source: '区委宣传部',
  });
});

test('as a value where the page does not show it, as long as the same is read', async () => {
  const page = (source: string) => `<h1>楼栋议事厅开门</h1><p>2026-09-18 来源：${source}</p>`;
  expect(await next(page('首页'), { source: '石桥先锋' }, page('首页'))).toMatchObject({ source: '石桥先锋' });
  expect(await next(page('首页'), { source: '石桥先锋' }, page('云州日报'))).toMatchObject({ source: '云州日报' });
});

test('a title that no element holds stays with its page', async () => {
  const read = await next(
    '<h1>楼栋议事厅开门</h1><p>2026-09-18</p>',
    { title: '另起的题目' },
    '<h1>红色楼长上岗</h1><p>2026-09-19</p>',
  );
  expect(read.title).toBe('红色楼长上岗');
});

test('an author who is none is dropped wherever the same is read', async () => {
  const page = (author: string) => `<h1>楼栋议事厅开门</h1><p>2026-09-18 作者：${author}</p>`;
  await harness.show(page('宣传办') + PROSE, '<title>楼栋议事厅开门</title>');
  const { rules } = await call<{ rules: SiteRules }>(`learn({ author: '' })`);
  expect(await call(`read(${JSON.stringify(rules)})`)).not.toHaveProperty('author');
  await harness.show(page('林望') + PROSE, '<title>楼栋议事厅开门</title>');
  expect(await call(`read(${JSON.stringify(rules)})`)).toMatchObject({ author: '林望' });
});

test('a rule is taken back where the clerk puts what was read before', async () => {
  await harness.show(`<h1>楼栋议事厅开门</h1><p>2026-09-18 来源：首页</p>${PROSE}`, '<title>楼栋议事厅开门</title>');
  const known: SiteRules = { source: { take: 'value', value: '石桥先锋', instead: '首页' } };
  const { rules } = await call<{ rules: SiteRules }>(`learn({ source: '首页' }, ${JSON.stringify(known)})`);
  expect(rules).toEqual({ source: { take: 'read' } });
});
