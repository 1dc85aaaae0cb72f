/** Title, time and source of whole saved pages of real sites, held against what a reader sees on them. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleDraft } from '@/lib/model/article';
import { openPageReader, type PageReader } from './metadata-pages';

const PAGES = '../shared/pages';
const isThere = existsSync(PAGES);
if (!isThere) console.warn('跳过：../shared/pages 不在，未核对真实网页的标题、时间和来源。');

/** Read from the pages by eye; no source where the page tells none. A time as far as the page tells it. */
const SEEN: readonly (readonly [page: string, title: string, time: string, source?: string])[] = [
  ['cjddsb-1', '常德市金融系统积极开展“金融知识普及月 金融知识进万家”活动', '2019-09-23T14:34:05', '当代商报'],
  ['gsc-1', '2019年中国人文地理学术年会在重庆•西南大学成功举行！', '2019-05-18', '中国地理学会'],
  ['law-01', '中国共产党工作机关条例（试行）', '2017-04-12', '新华网'],
  ['nju-01', '我校召开南京大学智慧党建管理服务平台培训及答疑会', '2021-04-09'],
  ['people-1', '女儿出嫁，郑板桥画了几笔兰花当嫁妆', '2019-06-15T08:18', '人民网-文化频道'],
  ['qq-qq', '儿歌一分钱被改成一元钱 原作者女儿：改成这样不觉得拗口吗？', '2019-09-07T19:02', '扬眼'],
  ['shanxi-1', '山西品牌丝路行（南美站）正式启动', '2019-09-18T06:23', '山西日报'],
  ['sina-sina', '最强“中国芯”本月商用 华为抢跑5G芯片大战', '2019-09-07', '北京日报'],
  ['sxmu-1', '中华人民共和国监察法', '2018-05-17'],
  ['thepaper-2', '定了！广州南沙邮轮母港即将开通！地铁直达+无敌免...', '2019-08-13T14:07', '澎湃新闻·澎湃号·政务'],
  ['xinhuanet-1', '法国全国大罢工再次严重影响交通', '2019-12-10T07:57:40', '新华网'],
];

describe.skipIf(!isThere)('on saved pages of real sites', () => {
  let reader: PageReader;
  const read = new Map<string, ArticleDraft>();

  beforeAll(async () => {
    reader = await openPageReader();
    for (const [name] of SEEN) read.set(name, await reader.read(`${PAGES}/${name}.html`));
  });

  afterAll(() => reader?.close());

  test.each([
    ['title', 0.95, (draft: ArticleDraft, [, title]: (typeof SEEN)[number]) => draft.title === title],
    ['time', 0.95, (draft: ArticleDraft, [, , time]: (typeof SEEN)[number]) => draft.publishedAt?.startsWith(time)],
    ['source', 0.9, (draft: ArticleDraft, [, , , source]: (typeof SEEN)[number]) => draft.source === source],
  ] as const)('the %s is right on at least %d of them', (name, least, isRight) => {
    const wrong = SEEN.filter((seen) => {
      const draft = read.get(seen[0]);
      return !draft || !isRight(draft, seen);
    });
    console.info(`${name}: ${SEEN.length - wrong.length} of ${SEEN.length}`, wrong.map(([page]) => page).join(' '));
    expect((SEEN.length - wrong.length) / SEEN.length).toBeGreaterThanOrEqual(least);
  });
});
