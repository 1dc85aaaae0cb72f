/**
 * How long a save takes in a library of 100, 10,000 and 100,000 clippings, in a real Chromium with the built extension:
 * from the message to the answer, written strictly and read back. Beside it the single-key way: one array of all clippings
 * under one key of `storage.local`, read, grown and written whole.
 */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '@/tests/e2e/browsers';
import { passage } from '@/tests/store/library';
import { median } from './medians';
import { type Row, row } from './row';

const SIZES = [100, 10_000, 100_000] as const;
const SAVES = 25;
const PEER_SAVES = 5;

/** Needs the build of Chrome in `.output/`. */
export async function savingRows(): Promise<Row[]> {
  const driven = await launchChromium();
  try {
    // A page of the extension on which nothing else runs.
    const page = await driven.open(`${driven.extensionOrigin}/manifest.json`);
    // What tsx calls in functions that have a name; the page does not know it.
    await page.evaluate('globalThis.__name = (its) => its');
    await save(page, 0, 1);
    const ours: number[] = [];
    const peers: number[] = [];
    let filled = 0;
    for (const size of SIZES) {
      for (; filled < size; filled += 10_000) await fill(page, filled, Math.min(size - filled, 10_000));
      filled = size;
      await save(page, size, 5);
      ours.push(median(await save(page, size + 1000, SAVES)));
      peers.push(median(await savePeer(page, size)));
    }
    const [small = 0, middle = 0, large = 0] = ours;
    console.log(
      `  保存一条：${ours.map((ms) => ms.toFixed(1)).join(' / ')} 毫秒；单键存储：${peers.map((ms) => ms.toFixed(1)).join(' / ')} 毫秒`,
    );
    return [
      row('保存一条，1 万条中 / 100 条中（毫秒）', middle, small, 1.5),
      row('保存一条，10 万条中 / 100 条中（毫秒）', large, small, 1.5),
      row('1 万条中保存一条 / 单键存储（毫秒）', middle, peers[1] ?? 0, 1),
      row('10 万条中保存一条 / 单键存储（毫秒）', large, peers[2] ?? 0, 0.1),
    ];
  } finally {
    await driven.close();
  }
}

/** Saves passages of pages of their own, in a case that is there; answers the milliseconds of each. */
function save(page: Page, from: number, count: number): Promise<number[]> {
  const drafts = Array.from({ length: count }, (_, i) =>
    passage(`${SENTENCE}（之${from + i}）`, {
      article: { url: `https://news.example.cn/saved/${from + i}`, title: `第${from + i}篇`, site: 'news.example.cn' },
    }),
  );
  return page.evaluate(async (all) => {
    const times: number[] = [];
    for (const data of all) {
      const start = performance.now();
      const { res } = await Reflect.get(globalThis, 'chrome').runtime.sendMessage({
        id: 1,
        type: 'saveClipping',
        data,
        timestamp: 0,
      });
      if (res?.outcome !== 'saved') throw new Error(JSON.stringify(res));
      times.push(performance.now() - start);
    }
    return times;
  }, drafts);
}

const SENTENCE = '云岭市税务局推行“三色灯”工作法，把办税事项分成红黄绿三类，累计办理事项1200余件，群众满意率稳步上升。';

/** Puts clippings straight into the tables: ten to a page, twenty to a case. */
function fill(page: Page, from: number, count: number): Promise<void> {
  return page.evaluate(
    async (first, many, sentence) => {
      const opening = indexedDB.open('dangjian-clipper');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['articles', 'clippings', 'cases', 'tags', 'live'], 'readwrite');
      const put = (name: string, record: object) => writing.objectStore(name).put(record);
      const time = '2026-11-20T08:00:00.000+08:00';
      for (let i = first; i < first + many; i++) {
        const common = { tags: [`标签${i % 200}`], note: '', createdAt: time, updatedAt: time };
        if (i % 10 === 0)
          put('articles', {
            id: `article ${i}`,
            url: `https://news.example.cn/${i}`,
            title: `第${i}篇`,
            site: 'news.example.cn',
            savedAt: time,
          });
        if (i % 20 === 0)
          put('cases', {
            ...common,
            id: `case ${i}`,
            organization: `第${i}局`,
            method: '三色灯',
            status: 'unreviewed',
          });
        if (i < 200) put('tags', { name: `标签${i}`, createdAt: time });
        put('clippings', {
          ...common,
          id: `clipping ${i}`,
          articleId: `article ${i - (i % 10)}`,
          caseId: `case ${i - (i % 20)}`,
          quote: { exact: `${sentence}（第${i}）`, prefix: sentence.slice(0, 32), suffix: sentence.slice(0, 32) },
          position: { start: i, end: i + 60 },
          annotations: [],
        });
        put('live', { id: `clipping ${i}`, time: Date.parse(time), caseId: `case ${i - (i % 20)}` });
      }
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    from,
    count,
    SENTENCE,
  );
}

/** The same sort of record, as many of them, in one array under one key. */
function savePeer(page: Page, size: number): Promise<number[]> {
  return page.evaluate(
    async (many, saves, sentence) => {
      const area = Reflect.get(globalThis, 'chrome').storage.local;
      const record = (i: number) => ({
        id: `clipping ${i}`,
        url: `https://news.example.cn/${i}`,
        title: `第${i}篇`,
        quote: { exact: `${sentence}（第${i}）`, prefix: sentence.slice(0, 32), suffix: sentence.slice(0, 32) },
        position: { start: i, end: i + 60 },
        tags: [`标签${i % 200}`],
        createdAt: '2026-11-20T08:00:00.000+08:00',
      });
      await area.set({ clippings: Array.from({ length: many }, (_, i) => record(i)) });
      const times: number[] = [];
      for (let i = 0; i < saves; i++) {
        const start = performance.now();
        const { clippings } = await area.get('clippings');
        clippings.push(record(many + i));
        await area.set({ clippings });
        times.push(performance.now() - start);
      }
      await area.remove('clippings');
      return times;
    },
    size,
    PEER_SAVES,
    SENTENCE,
  );
}
