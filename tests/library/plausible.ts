/** A library of any size that looks like a clerk's: made up, the same for the same size. */
import type { Annotation } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import { CASE_FIELDS, type Case } from '@/lib/model/case';
import { type Clipping, PARTS } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';

const PLACES = [
  '青禾市',
  '临江县',
  '柳湾街道',
  '石桥镇',
  '云岭区',
  '南浦新区',
  '白鹭洲街道',
  '枫林乡',
  '长汀口镇',
  '望海区',
];
const UNITS = [
  '党委',
  '机关党委',
  '政务服务中心第二党支部',
  '柳岸社区党委',
  '供电公司党委',
  '第三人民医院党委',
  '职业技术学院党委',
  '税务局机关党委',
  '松溪村党支部',
  '科技园区综合党委',
  '法院第一党支部',
  '农业科学院党委',
];
const METHODS = [
  '红堤连心',
  '一码通办',
  '四下基层',
  '五星领航',
  '民情夜话',
  '板凳议事',
  '红色合伙人',
  '党员微网格',
  '屋场会',
  '三张清单',
  '先锋驿站',
  '一线工作日',
  '双向评议',
  '红管家',
  '百姓点单',
  '邻里圆桌',
  '银发先锋',
  '链上党建',
];
const SOURCES = ['临江先锋', '青禾日报', '云岭发布', '党建参考', '南浦机关党建', '基层治理观察'];
const TAGS = [
  '基层治理',
  '机关党建',
  '社区党建',
  '国企党建',
  '两新党建',
  '农村党建',
  '高校党建',
  '防汛',
  '窗口服务',
  '网格',
  '志愿服务',
  '主题教育',
  '乡村振兴',
  '营商环境',
  '数字',
];
const REGIONS = ['浙江', '福建', '四川', '湖南', '广东'];
const TOLD: Readonly<Record<(typeof PARTS)[number], readonly string[]>> = {
  background: [
    '过去办一件事要跑五个窗口，群众等得久、意见多，{o}把症结归到“看得见的管不着，管得着的看不见”。',
    '辖区老旧小区多、流动人口多，{o}每月接到的诉求超过{n}件，其中六成集中在停车、漏水和噪声。',
  ],
  practice: [
    '{o}推行“{m}”工作法，把{n}名党员编进网格，每周三晚上到群众家门口议事，能办的当场办，办不了的列单子、定时限。',
    '围绕“{m}”，{o}建立问题、责任、结果三张清单，由支部委员包片、党员包户，每月公开一次进度。',
    '{o}与辖区单位签订共建协议，以“{m}”为抓手，先后办成实事{n}件。',
  ],
  result: [
    '推行“{m}”以来，{o}累计收集意见{n}条，办结率达98.5%，平均办理时间由五天缩短到一天半。',
    '一年里共办理{n}件，群众满意度提升到99.2%，“{m}”在全市推广。',
  ],
  comment: ['“{m}”的启示在于：把组织建在网格里，把问题解决在家门口，离不开支部的带头和群众的参与。'],
};

/** `size` clippings; about a third as many cases and articles. */
export function plausible(size: number): Records {
  const next = random(20_261_124);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const cases: Case[] = [];
  const articles: Article[] = [];
  const clippings: Clipping[] = [];
  const names = new Set<string>();
  const start = Date.UTC(2023, 8, 1);
  const minute = (Date.UTC(2026, 10, 23) - start) / 60_000 / size;
  function moment(i: number): string {
    return new Date(start + i * minute * 60_000).toISOString().replace('Z', '+00:00');
  }
  const tags = new Map(TAGS.map((name) => [name, { name, createdAt: moment(0) }]));
  for (let i = 0; i < size; i++) {
    const at = moment(i);
    if (i % 3 === 0) {
      const published = new Date(Date.parse(at) - next() * 40 * 86_400_000).toISOString().slice(0, 10);
      const place = pick(PLACES);
      articles.push({
        id: id<ArticleId>(1, i),
        url: `https://example.cn/${published.replaceAll('-', '')}/${i}.html`,
        title: `${place}：${pick(['把支部建在网格上', '小板凳议出大民生', '一张清单管到底', '让党旗在一线高高飘扬', '从“等上门”到“走下去”'])}`,
        source: pick(SOURCES),
        site: 'example.cn',
        publishedAt: `${published}T08:00:00+08:00`,
        savedAt: at,
        region: pick(REGIONS),
      });
      const called = { organization: pick(PLACES) + pick(UNITS), method: pick(METHODS) };
      const its = {
        id: id<CaseId>(2, i),
        ...called,
        ...(next() < 0.6 ? { field: pick(CASE_FIELDS) } : {}),
        status: next() < 0.5 ? ('unreviewed' as const) : next() < 0.85 ? ('verified' as const) : ('doubtful' as const),
        tags: [],
        note: '',
        createdAt: at,
        updatedAt: at,
      };
      const key = `${its.organization} ${its.method}`;
      // In a large library the same names may stand twice, as after an import.
      if (size >= 5000 || !names.has(key)) cases.push(its);
      names.add(key);
    }
    const article = articles.at(-1);
    const its = cases.at(-1);
    if (!article || !its) continue;
    const part = pick(PARTS);
    const count = 10 + Math.floor(next() * 4000);
    const text = pick(TOLD[part])
      .replaceAll('{o}', its.organization)
      .replaceAll('{m}', its.method ?? '')
      .replaceAll('{n}', String(count));
    const isLoose = next() < 0.06;
    clippings.push({
      id: id<ClippingId>(3, i),
      articleId: article.id,
      quote: {
        exact: text,
        prefix: '会议要求，各级党组织要持续用力、久久为功。',
        suffix: '下一步，还将总结经验，逐步推开。',
      },
      position: { start: 100 + i, end: 100 + i + text.length },
      annotations: annotationsOf(text, its, count),
      ...(isLoose ? {} : { caseId: its.id }),
      ...(next() < 0.85 ? { part } : {}),
      tags: [...new Set([...(next() < 0.7 ? [pick(TAGS)] : []), ...(next() < 0.3 ? [pick(TAGS)] : [])])],
      note: next() < 0.1 ? '可用于年底总结材料，数字待核。' : '',
      createdAt: at,
      updatedAt: at,
      // today: what has lain in the trash for 30 days is cleared away
      ...(i % 97 === 96 ? { deletedAt: new Date(Date.now() - i).toISOString().replace('Z', '+00:00') } : {}),
    });
  }
  return { articles, clippings, cases, tags: [...tags.values()] };
}

function annotationsOf(text: string, { organization, method = '' }: Case, count: number): Annotation[] {
  const span = (found: string, from = 0) => {
    const start = text.indexOf(found, from);
    return { start, end: start + found.length, text: found, rule: 'test' };
  };
  const figure = (found: string, low: number, unit: string, of: string): Annotation[] => {
    const its = span(found);
    return its.start < 0 ? [] : [{ kind: 'figure', ...its, relation: '=', low, high: low, unit, of }];
  };
  const all: Annotation[] = [
    ...(text.includes(organization)
      ? [{ kind: 'organization' as const, ...span(organization), sort: 'party' as const }]
      : []),
    ...(text.includes(method) ? [{ kind: 'method' as const, ...span(method), name: method }] : []),
    ...figure(`${count}名`, count, '名', '党员'),
    ...figure(`${count}件`, count, '件', '诉求'),
    ...figure(`${count}条`, count, '条', '意见'),
    ...figure('98.5%', 98.5, '%', '办结率'),
    ...figure('99.2%', 99.2, '%', '满意度'),
  ];
  return all.sort((a, b) => a.start - b.start);
}

function id<T extends string>(kind: number, i: number): T {
  return `0000000${kind}-0000-4000-8000-${String(i).padStart(12, '0')}` as T;
}

/** mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
