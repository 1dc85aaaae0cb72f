import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { readText } from '@/lib/page/text-map';
    import { annotationAt } from '@/lib/page/hit-test';
    const map = readText(document.body);
    const mark = (kind, text) => {
      const start = map.text.indexOf(text);
      return { kind, text, start, end: start + text.length, rule: 'test' };
    };
    const marks = [mark('method', '“六步”党建工作法'), mark('figure', '六'), mark('organization', '青山街道党工委')]
      .toSorted((a, b) => a.start - b.start);
    export const at = (x, y) => annotationAt(map, marks, { x, y })?.text;
    /** The middle of the box of the nth character of the page. */
    export const middle = (index) => {
      const [range] = map.rangesOf({ start: index, end: index + 1 });
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      return { left: left + width * 0.25, right: left + width * 0.75, y: top + height / 2 };
    };
  `);
  await harness.show(
    '<p style="width: 200px; font: 20px/40px sans-serif">青山<b>街道</b>党工委推行“六步”党建工作法。</p>',
  );
});
afterAll(() => harness.close());

test('over both halves of each character stands its mark, the shortest where they nest', async () => {
  const found = await harness.page.evaluate(`[...'青山街道党工委推行“六步”党建工作法。'].map((_, index) => {
    const { left, right, y } = djc.middle(index);
    const [a, b] = [djc.at(left, y), djc.at(right, y)];
    return a === b ? (a ?? '') : a + ' ≠ ' + b;
  })`);
  const [organization, method] = ['青山街道党工委', '“六步”党建工作法'];
  expect(found).toEqual([
    ...Array.from(organization, () => organization),
    ...['', '', method, '六'],
    ...Array.from('步”党建工作法', () => method),
    '',
  ]);
});

test('beside the text and between its lines there is none, though the caret snaps to it', async () => {
  const found = await harness.page.evaluate(`(() => {
    const { left, y } = djc.middle(0);
    return [djc.at(left, y), djc.at(700, y), djc.at(left, 590)].map((text) => text ?? 'none');
  })()`);
  expect(found).toEqual(['青山街道党工委', 'none', 'none']);
});
