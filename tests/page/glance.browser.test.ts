/** A look at a page's words never rules out what reading the page would mark, in a real Chromium. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWN_CORPUS } from '@/scripts/gold';
import { type Harness, openHarness } from './harness';

const SHARED = '../shared/pages';
if (!existsSync(SHARED)) console.warn('跳过：../shared/pages 不在，未核对真实网页。');

interface Verdict {
  readonly looks: boolean;
  readonly may: boolean;
}

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { glanceAt } from '@/lib/page/glance';
    import { readText } from '@/lib/page/text-map';
    import { looksPartyBuilding, mayLookPartyBuilding } from '@/lib/text/party-building';
    const parsed = new DOMParser();
    export const judge = (html) => {
      const { head, body } = parsed.parseFromString(html, 'text/html');
      for (const live of [head, body]) for (const each of live.querySelectorAll('script[src], link, iframe[src], img')) each.remove();
      document.head.replaceWith(document.adoptNode(head));
      document.body.replaceWith(document.adoptNode(body));
      return {
        looks: looksPartyBuilding(document.title, readText(document.body, 'article').text),
        may: mayLookPartyBuilding(document.title, glanceAt(document)),
      };
    };
  `);
  await harness.show('');
});
afterAll(() => harness.close());

const judge = (html: string) => harness.page.evaluate(`djc.judge(${JSON.stringify(html)})`) as Promise<Verdict>;

const links = (words: string, count: number) =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="#${at}">${words}${at}</a></li>`).join('')}</ul>`;
const AGREEMENT = `<div style="display:none">${'<p>用户登录即视为同意本协议，请您仔细阅读，未成年人应当在监护人陪同下阅读。</p>'.repeat(80)}</div>`;

/** A page as portals build it: menus and lists that name Party building, a hidden agreement, the text in the middle. */
function portal(title: string, text: string): string {
  return `<!doctype html><title>${title}</title><body><div class="top">${links('党建', 12)}${links('财经', 12)}</div>
    <div class="main"><h1>${title}</h1>${text}</div><div class="list">${links('热点新闻标题', 100)}</div>
    ${AGREEMENT}<p class="copyright">版权所有，未经许可不得转载。</p><script>window.menu = '党建 党支部'</script></body>`;
}

describe('a page that looks like party-building news is not ruled out', () => {
  const articles = readdirSync(`${OWN_CORPUS}/articles`).map((name) =>
    readFileSync(`${OWN_CORPUS}/articles/${name}`, 'utf8').replaceAll('<', '&lt;').trim().split('\n'),
  );
  test.each([
    ['in paragraphs', (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')],
    ['in one block, lines broken', (lines: readonly string[]) => `<div>${lines.join('<br>')}</div>`],
    ['in blocks side by side', (lines: readonly string[]) => lines.map((line) => `<div>${line}</div>`).join('')],
    [
      'with its words as links',
      (lines: readonly string[]) =>
        lines.map((line) => `<div>${line.replace(/党建|党支部|党员/gu, '<a href="#">$&</a>')}</div>`).join(''),
    ],
  ])('%s', async (_, markup) => {
    const wrong: string[] = [];
    let marked = 0;
    for (const [title = '', ...lines] of articles) {
      const { looks, may } = await judge(portal(title, markup(lines)));
      if (looks) marked++;
      if (looks && !may) wrong.push(title);
    }
    expect(marked).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

const KINDS = readdirSync('tests/pages').filter((name) => existsSync(`tests/pages/${name}/index.html`));
const pages = [
  ...KINDS.map((name) => `tests/pages/${name}/index.html`),
  ...(existsSync(SHARED)
    ? readdirSync(SHARED)
        .filter((name) => name.endsWith('.html'))
        .map((name) => `${SHARED}/${name}`)
    : []),
];

test('nor are the sample pages, and those of real sites', async () => {
  const wrong: string[] = [];
  const told = { marked: 0, ruledOut: 0, readInVain: [] as string[] };
  for (const file of pages) {
    const { looks, may } = await judge(readFileSync(file, 'utf8'));
    if (looks && !may) wrong.push(file);
    if (looks) told.marked++;
    else if (may) told.readInVain.push(file);
    else told.ruledOut++;
  }
  console.info(told);
  expect(wrong).toEqual([]);
});

test('menus and lists that name Party building do not have a page read', async () => {
  const weather = '<p>气象台预计，明天白天多云转晴，最高气温<span>23</span>度，夜里转凉，出门记得添衣。</p>'.repeat(15);
  expect(await judge(portal('明日多云转晴', weather))).toEqual({ looks: false, may: false });
});
