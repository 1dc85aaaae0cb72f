/** A small library of our own making, put straight into the popup's database. */
import type { Page } from 'puppeteer-core';
import type { Figure } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import { type ArticleId, type CaseId, type ClippingId, newId } from '@/lib/model/id';
import { liveOf } from '@/lib/store/live';

const article: Article = {
  id: newId<ArticleId>(),
  url: 'https://example.cn/liuwan',
  title: '柳湾社区汛期纪事',
  source: '临江先锋',
  site: 'example.cn',
  publishedAt: '2026-10-20T08:00:00.000+08:00',
  savedAt: at(0),
};

const levee = caseOf('沿河街道柳湾社区党委', '红堤连心', 1);
const counter = caseOf('青禾市政务服务中心第二党支部', '一码通办', 2);

/** Two cases, 一码通办 the newer, and a clipping that belongs to none. */
export const LIBRARY: Records = {
  articles: [article],
  cases: [levee, counter],
  clippings: [
    clipping(1, '十二支先锋队分段守堤。', {
      caseId: levee.id,
      part: 'practice',
      tags: ['防汛'],
      annotations: [figure('十二支', 12, '支', '先锋队')],
    }),
    clipping(2, '过去办一件事要跑五个窗口。', { caseId: counter.id, part: 'background', tags: ['窗口服务'] }),
    clipping(3, '一年办理十万余宗业务。', {
      caseId: counter.id,
      part: 'result',
      tags: ['窗口服务', '数字'],
      annotations: [{ ...figure('十万余宗', 100_000, '宗', '业务'), relation: '>' }],
    }),
    clipping(4, '有的地方只挂牌子。', { note: '对照材料' }),
  ],
  tags: ['防汛', '窗口服务', '数字'].map((name) => ({ name, createdAt: at(1) })),
};

/** As many cases of one clipping each. */
export function manyCases(count: number): Records {
  const cases = Array.from({ length: count }, (_, i) => caseOf(`第${i}村党支部`, `第${i}法`, 10));
  const clippings = cases.map(({ id }, i) => clipping(10 + i / 1000, `第${i}句。`, { caseId: id }));
  return { articles: [article], cases, clippings, tags: [] };
}

/** Empties the database of an extension page, puts the records in, and opens the page anew. */
export async function fill(popup: Page, records: Records): Promise<void> {
  await popup.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'dangjian-clipper'),
  );
  await popup.evaluate(
    async (stores) => {
      const opening = indexedDB.open('dangjian-clipper');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(Object.keys(stores), 'readwrite');
      for (const [name, rows] of Object.entries(stores)) {
        writing.objectStore(name).clear();
        for (const row of rows) writing.objectStore(name).put(row);
      }
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    {
      ...records,
      live: records.clippings.filter(({ deletedAt }) => deletedAt === undefined).map(liveOf),
    } as unknown as Record<string, object[]>,
  );
  await popup.reload();
}

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 20) + minute * 60_000).toISOString().replace('Z', '+00:00');
}

function caseOf(organization: string, method: string, minute: number): Case {
  const time = { createdAt: at(minute), updatedAt: at(minute) };
  return { id: newId<CaseId>(), organization, method, status: 'unreviewed', tags: [], note: '', ...time };
}

function clipping(minute: number, exact: string, more: Partial<Clipping>): Clipping {
  return {
    id: newId<ClippingId>(),
    articleId: article.id,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: minute * 1000, end: minute * 1000 + exact.length },
    annotations: [],
    tags: [],
    note: '',
    createdAt: at(minute),
    updatedAt: at(minute),
    ...more,
  };
}

function figure(text: string, value: number, unit: string, of: string): Figure {
  return {
    kind: 'figure',
    text,
    start: 0,
    end: text.length,
    rule: 'test',
    relation: '=',
    low: value,
    high: value,
    unit,
    of,
  };
}
