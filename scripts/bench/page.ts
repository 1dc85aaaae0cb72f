/** Painting, hit test and anchoring in a real Chromium, beside what others use for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { documentOf } from '@/lib/text/document';
import { OWN_CORPUS } from '@/scripts/gold';
import { openHarness } from '@/tests/page/harness';
import { median } from './medians';
import { type Row, row } from './row';

interface Pair {
  readonly ours: number;
  readonly peer: number;
}

const ROUNDS = 5;
const SENTENCE = '近日，云州市公安局推出便民举措，办理业务更快了。';

export async function pageRows(): Promise<Row[]> {
  const harness = await openHarness("export * from '@/scripts/bench/page-side';");
  const measure = async (body: string, call: string): Promise<Pair> => {
    const pairs: Pair[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await harness.show(body);
      pairs.push((await harness.page.evaluate(`djc.${call}`)) as Pair);
    }
    return { ours: median(pairs.map(({ ours }) => ours)), peer: median(pairs.map(({ peer }) => peer)) };
  };
  try {
    const rows: Row[] = [];
    for (const [count, goal] of [
      [100, 5],
      [1000, 20],
      [5000, 200],
    ] as const) {
      const { ours, peer } = await measure(paragraphs(count), `painting(${count})`);
      rows.push(row(`画 ${count} 处标注 / mark.js（毫秒）`, ours, peer, 1 / goal));
    }
    const hit = await measure(paragraphs(5000), 'hitTest(5000)');
    rows.push(row('5000 处标注中查 100 个点 / highlightsFromPoint（毫秒）', hit.ours, hit.peer, 1 / 100));
    const { before, passages, after } = editedPage();
    const anchored = await measure(
      after
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join(''),
      `anchoring(${JSON.stringify(before)}, ${JSON.stringify(passages)})`,
    );
    rows.push(row('改过的网页上找回 200 段 / dom-anchor-text-quote（毫秒）', anchored.ours, anchored.peer, 1 / 5));
    return rows;
  } finally {
    await harness.close();
  }
}

function paragraphs(count: number): string {
  return `<p>${SENTENCE}</p>`.repeat(count);
}

/** Ten of the project's articles as one page, 200 of its sentences, and the page with one character of every second of them edited. */
function editedPage() {
  const files = readdirSync(`${OWN_CORPUS}/articles`).toSorted().slice(0, 10);
  const before = files.map((name) => readFileSync(`${OWN_CORPUS}/articles/${name}`, 'utf8').trim()).join('\n');
  const passages = documentOf(before)
    .sentences.filter(({ start, end }) => end - start >= 12)
    .slice(0, 200);
  let after = before;
  for (const [at, { start, end }] of [...passages.entries()].reverse())
    if (at % 2 === 0) after = `${after.slice(0, start + 5)}改${after.slice(start + 6, end)}${after.slice(end)}`;
  return { before, passages: passages.map(({ start, end }) => ({ start, end })), after: after.replaceAll('<', '&lt;') };
}
