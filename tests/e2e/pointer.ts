/** The mouse over text: where a passage stands on the screen, and selecting it as a reader does. */
import type { Page } from 'puppeteer-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls to the passage and draws the mouse over it, from before its first to behind its last character. */
export async function select(page: Page, passage: string): Promise<void> {
  const { start, end } = await edges(page, passage);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
  const selected = await page.evaluate(() => String(getSelection()));
  if (selected.trim() !== passage) throw new Error(`Selected 「${selected}」 instead of 「${passage}」.`);
}

/** Clicks in the middle of the first character of a text. */
export async function clickText(page: Page, text: string): Promise<void> {
  const { start } = await edges(page, text);
  await page.mouse.click(start.x + 6, start.y);
}

/** The points at the left of the first character and at the right of the last one, after scrolling there. */
async function edges(page: Page, passage: string): Promise<{ start: Point; end: Point }> {
  return await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, from: text.length });
      text += node.nodeValue ?? '';
    }
    const at = text.indexOf(wanted);
    if (at < 0) throw new Error(`The page does not read 「${wanted}」.`);
    const [first, last] = [at, at + wanted.length - 1].map((offset) => {
      const place = nodes.findLast(({ from }) => from <= offset);
      const range = document.createRange();
      if (place) range.setStart(place.node, offset - place.from);
      if (place) range.setEnd(place.node, offset - place.from + 1);
      return range;
    });
    if (!first || !last) throw new Error(`The page does not read 「${wanted}」.`);
    first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const head = first.getBoundingClientRect();
    const tail = last.getBoundingClientRect();
    return {
      start: { x: head.left + 1, y: head.top + head.height / 2 },
      end: { x: tail.right - 1, y: tail.top + tail.height / 2 },
    };
  }, passage);
}
