/** The element that a page marks as its article. */

/** The one element that plainly holds the article: the longest marked as such, with some paragraphs' worth of text. */
export function mainArticle(page: Document): Element | undefined {
  const candidates = [...page.querySelectorAll('article, main, [role="main"], [itemprop="articleBody"]')]
    .map((element) => ({ element, length: lengthOf(element) }))
    .toSorted((a, b) => b.length - a.length);
  const longest = candidates[0];
  if (!longest || longest.length < ENOUGH) return undefined;
  // The innermost that still holds nearly all of it: <main> around <article> around the text.
  return candidates.findLast(
    ({ element, length }) => longest.element.contains(element) && length > 0.8 * longest.length,
  )?.element;
}

const ENOUGH = 200;

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/gu, '').length;
}
