/** What the extension has painted on a page, read from the highlight registry that page and extension share. */
import type { Page } from 'puppeteer-core';

const PAINTED = ['organization', 'method', 'figure', 'saved'] as const;
type Painted = (typeof PAINTED)[number];

/** The marked texts by kind, in the order of the registry. */
export type Marks = Readonly<Record<Painted, readonly string[]>>;

/**
 * The marks as they stand at this moment. A mark that runs through inline tags is painted in pieces; pieces with nothing
 * between them count as one. (What runs in the page has no named functions inside: tsx would wrap them.)
 */
export async function readMarks(page: Page): Promise<Marks> {
  const [organization = [], method = [], figure = [], saved = []] = await page.evaluate(
    (kinds) =>
      kinds.map((kind) => {
        const texts: string[] = [];
        const gap = document.createRange();
        for (const piece of CSS.highlights.get(`djc-${kind}`) ?? []) {
          const range = document.createRange();
          range.setStart(piece.startContainer, piece.startOffset);
          range.setEnd(piece.endContainer, piece.endOffset);
          gap.setEnd(piece.startContainer, piece.startOffset);
          const goesOn = texts.length > 0 && gap.toString() === '';
          texts.push(`${goesOn ? (texts.pop() ?? '') : ''}${range.toString()}`);
          gap.setStart(piece.endContainer, piece.endOffset);
        }
        return texts;
      }),
    [...PAINTED],
  );
  return { organization, method, figure, saved };
}

/**
 * Waits for the marks of a page that has just been opened: the refined ones, which come when the segmenter is warm and
 * replace the first. They are taken as final when nothing has changed for a second and a half.
 */
export async function marksOf(page: Page, timeout = 20_000): Promise<Marks> {
  const deadline = Date.now() + timeout;
  let marks = await readMarks(page);
  let since = Date.now();
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await readMarks(page);
    if (JSON.stringify(now) !== JSON.stringify(marks)) since = Date.now();
    marks = now;
    if (marks.organization.length > 0 && Date.now() - since > 1_500) return marks;
  }
  throw new Error(`No marks on ${page.url()} within ${timeout} ms.`);
}

/** Waits until a passage is painted as saved, alone or together with the one beside it. */
export async function savedMark(page: Page, passage: string, timeout = 10_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!(await readMarks(page)).saved.some((text) => squeezed(text).includes(squeezed(passage)))) {
    if (Date.now() > deadline) throw new Error(`「${passage.slice(0, 20)}…」 is not painted as saved.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
