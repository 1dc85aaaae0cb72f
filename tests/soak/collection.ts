/**
 * A collection file as somebody else would write it: from docs/collection-format.md alone, none of the project's code. Records stand in
 * the order, and their fields in the order, that the format gives, so that what is exported again must be the same bytes.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What is in the file, to be found again. */
export interface Written {
  readonly clippings: number;
  readonly articles: number;
  readonly cases: number;
  /** How many clippings each of these searches has to find. */
  readonly searches: readonly { readonly query: string; readonly count: number }[];
}

const TOWNS = ['沙溪', '龙泉', '白石', '青阳', '长宁', '安平', '永兴', '东港', '西渡', '南岭', '北桥'];
const KINDS = [
  '镇党委',
  '街道党工委',
  '县税务局党委',
  '中心小学党支部',
  '第一人民医院党委',
  '供电所党支部',
  '村党总支',
];
const METHODS = ['灯塔领航', '一线连心', '五步议事', '红砖驿站', '三问于民', '码上办结', '田埂课堂'];
const SAID = [
  '把难题摆上桌面，把承诺写在墙上',
  '每周五下午由支部书记带队走访',
  '“有事好商量”，群众把心里话说了出来',
  '老旧管网改造之后，再没有人半夜打电话',
  '建章立制，明确十二项责任清单',
  'A级窗口、B级窗口一视同仁（含５G自助机）',
];
const TAGS = ['冬修水利', '银龄互助', '楼栋微治理', '夜校', '以案促改', '共享菜园', '通勤专线'];
const STATUSES = ['unreviewed', 'verified', 'doubtful'];
const PARTS = ['background', 'practice', 'result', 'comment'];
const FIELDS = ['农村', '城市社区', '国有企业', '机关'];
/** One moment, written in different zones and precisions. */
const ZONES = [480, 480, 480, 0, -480, 330, 840];

const NEEDLES = { rare: '翠竹掩映的议事亭', value: '97.6万', plain: '976000', traditional: '廉潔文化長廊' };

/** Streams it to `path`. */
export async function writeCollection(path: string, size: number): Promise<Written> {
  const out = createWriteStream(path);
  const put = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  const list = async (name: string, count: number, line: (i: number) => object) => {
    await put(`,\n"${name}": [\n`);
    for (let i = 0; i < count; i++) await put(`${i === 0 ? '' : ',\n'}${JSON.stringify(line(i))}`);
    await put('\n]');
  };
  const articles = Math.ceil(size / 5);
  const cases = Math.ceil(size / 25);
  await put(
    '{\n"format": "dangjian-clipper/collection",\n"version": 1,\n"exportedAt": "2026-11-24T08:00:00.000+08:00",\n"generator": "soak"',
  );
  await list('articles', articles, (i) => articleAt(i));
  await list('clippings', size, (i) => clippingAt(i));
  await list('cases', cases, (i) => caseAt(i));
  const used = size < TAGS.length ? TAGS.slice(0, size) : TAGS;
  await list('tags', used.length, (i) => ({ name: used.toSorted()[i], createdAt: '2024-01-01T00:00:00.000+08:00' }));
  await put('\n}\n');
  out.end();
  await once(out, 'finish');
  const every = (step: number, from = 0) => Math.max(0, Math.ceil((size - from) / step));
  return {
    clippings: size,
    articles,
    cases,
    searches: [
      { query: NEEDLES.rare, count: every(997, 5) },
      { query: NEEDLES.value, count: every(499, 3) },
      { query: NEEDLES.plain, count: every(499, 3) },
      { query: '廉洁文化长廊', count: every(613, 7) },
      { query: NEEDLES.traditional, count: every(613, 7) },
      { query: '标签:冬修水利', count: every(TAGS.length) },
      { query: `标签:夜校 ${NEEDLES.rare}`, count: countOf(size, (i) => i % 997 === 5 && i % TAGS.length === 3) },
      { query: 'dxsl', count: every(TAGS.length) },
      { query: '不会出现的词组', count: 0 },
    ],
  };
}

function countOf(size: number, holds: (i: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < size; i++) if (holds(i)) count++;
  return count;
}

function articleAt(i: number): object {
  const at = pick(TOWNS, i);
  return {
    id: uuid(1, i),
    url: `https://www.${i % 60}.example.org/dj/${i}?${i % 3 === 0 ? 'from=list&' : ''}n=${i * 7}`,
    title: `${at}：${pick(SAID, i >> 2).slice(0, 12)}（${i}）`,
    ...(i % 4 === 0 ? {} : { source: `${at}先锋` }),
    ...(i % 9 === 0 ? { reporter: '李 文' } : {}),
    site: `www.${i % 60}.example.org`,
    ...(i % 500 === 0 ? { text: `${pick(SAID, i)}\n`.repeat(400) } : {}),
    savedAt: moment(i * 5),
    ...(i % 11 === 0 ? { 'x-来自别的程序': { 级别: i, 列: [null, true, '😀'] } } : {}),
  };
}

function caseAt(i: number): object {
  return {
    id: uuid(2, i),
    organization: `${pick(TOWNS, i)}${pick(KINDS, i >> 1)}${i >> 4 || ''}`,
    ...(i % 6 === 5 ? {} : { method: pick(METHODS, i) }),
    ...(i % 3 === 0 ? { field: pick(FIELDS, i) } : {}),
    status: pick(STATUSES, i),
    tags: [],
    note: i % 50 === 0 ? '待补充材料\n第二行\t制表' : '',
    createdAt: moment(i * 25),
    updatedAt: moment(i * 25),
  };
}

/** Every clipping as the file has it; its place in the file is that of its moment. */
function clippingAt(i: number): { readonly id: string; readonly note: string } {
  const amount = i % 499 === 3 ? '976000元' : `${(i * 37) % 90_000}人次`;
  const extra = [
    i % 997 === 5 ? NEEDLES.rare : '',
    i % 613 === 7 ? '廉洁文化长廊' : '',
    i % 1009 === 11 ? '🏮𠮷家村<img src=x onerror=alert(1)>&amp;"\\u0000' : '',
    i % 2003 === 17 ? '长'.repeat(60_000) : '',
  ].join('');
  const exact = `${pick(SAID, i)}，${pick(TOWNS, i)}全年办理${amount}。${extra}第${i}段`;
  const start = exact.indexOf(amount);
  const low = Number.parseInt(amount, 10);
  return {
    id: uuid(3, i),
    articleId: uuid(1, Math.floor(i / 5)),
    quote: { exact, prefix: '据介绍，', suffix: '此后' },
    position: { start: (i % 5) * 100_000, end: (i % 5) * 100_000 + exact.length },
    annotations: [
      {
        kind: 'figure',
        start,
        end: start + amount.length,
        text: amount,
        rule: 'soak',
        relation: '=',
        low,
        high: low,
        unit: amount.slice(String(low).length),
      },
    ],
    ...(i % 25 === 24 ? {} : { caseId: uuid(2, Math.floor(i / 25)) }),
    ...(i % 8 === 0 ? {} : { part: pick(PARTS, i) }),
    tags: [pick(TAGS, i)],
    note: i % 77 === 0 ? `备注 ${i}` : '',
    createdAt: moment(i),
    updatedAt: moment(i),
    ...(i % 300 === 0 ? { zz未来字段: [{ 甲: 1.5e-7, 乙: '' }] } : {}),
  } as never;
}

function pick<T>(from: readonly T[], i: number): T {
  return from[i % from.length] as T;
}

/** A minute and a half later each time, in one of several zones. */
function moment(i: number): string {
  const zone = pick(ZONES, i);
  const local = new Date(Date.UTC(2016, 0, 4) + i * 90_000 + zone * 60_000).toISOString();
  const text = i % 3 === 0 ? `${local.slice(0, 19)}` : local.slice(0, 23);
  if (zone === 0) return `${text}Z`;
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${text}${zone < 0 ? '-' : '+'}${two(Math.abs(zone) / 60)}:${two(Math.abs(zone) % 60)}`;
}

/** Not in the order of their numbers: keys of a real library are in none. */
function uuid(kind: number, i: number): string {
  const mixed = (Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${mixed}-${String(kind).padStart(4, '0')}-4000-8000-${i.toString(16).padStart(12, '0')}`;
}
