import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { readText } from '@/lib/page/text-map';
    import { createPainter } from '@/lib/page/paint';
    export const life = new AbortController();
    export const painter = createPainter(life.signal);
    const map = () => readText(document.body);
    export const paint = (kind, words) =>
      painter.paint(kind, words.flatMap((word) => {
        const { text, rangesOf } = map();
        const start = text.indexOf(word);
        return rangesOf({ start, end: start + word.length });
      }));
    export const painted = () => Object.fromEntries([...CSS.highlights].map(([name, highlight]) =>
      [name, [...highlight].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))]));
  `);
});
afterAll(() => harness.close());
beforeEach(() => harness.show('<p>青山街道<b>党工委</b>推行六步工作法，办理300件。</p><textarea></textarea>'));

const run = (code: string) => harness.page.evaluate(code);

test('painting gives a highlight a kind and changes nothing in the page', async () => {
  const changes = await run(`(async () => {
    const changes = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    djc.paint('organization', ['青山街道党工委']);
    djc.paint('figure', ['300件']);
    djc.paint('figure', []);
    djc.paint('method', ['六步工作法']);
    djc.life.abort();
    await new Promise(requestAnimationFrame);
    changes.push(...observer.takeRecords());
    return changes.length;
  })()`);
  expect(changes).toBe(0);
});

test('each kind is replaced and put out by itself', async () => {
  await run(
    `djc.paint('organization', ['青山街道党工委']); djc.paint('method', ['六步工作法']); djc.paint('figure', ['300件'])`,
  );
  expect(await run('djc.painted()')).toEqual({
    'djc-organization': ['青山街道', '党工委'],
    'djc-method': ['六步工作法'],
    'djc-figure': ['300件'],
  });
  await run(`djc.paint('figure', []); djc.paint('method', ['六步'])`);
  expect(await run('djc.painted()')).toEqual({ 'djc-organization': ['青山街道', '党工委'], 'djc-method': ['六步'] });
});

test('saved passages lie under the kinds', async () => {
  await run(`djc.paint('saved', ['推行']); djc.paint('figure', ['300件'])`);
  expect(await run(`CSS.highlights.get('djc-saved').priority < CSS.highlights.get('djc-figure').priority`)).toBe(true);
});

test('what the page clears comes back, and its own highlights stay', async () => {
  await run(`djc.paint('figure', ['300件']); CSS.highlights.clear(); CSS.highlights.set('theirs', new Highlight())`);
  expect(await run('djc.painted()')).toEqual({ theirs: [] });
  await harness.page.mouse.click(300, 300);
  expect(await run('djc.painted()')).toEqual({ theirs: [], 'djc-figure': ['300件'] });
});

test('all paint goes with the signal, and none comes after', async () => {
  await run(
    `CSS.highlights.set('theirs', new Highlight()); djc.paint('figure', ['300件']); djc.life.abort(); djc.paint('method', ['六步'])`,
  );
  await harness.page.mouse.click(300, 300);
  expect(await run('djc.painted()')).toEqual({ theirs: [] });
});
