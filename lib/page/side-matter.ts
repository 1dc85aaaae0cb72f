/** What stands around a page's article and is no prose of it: navigation, side bars, page header and footer. */

/** Tells for a page which elements to leave out; nothing where no article stands out. */
export function sideMatterOf(page: Document): (element: Element) => boolean {
  const article = mainArticle(page);
  if (!article) return () => false;
  return (element) => element.matches(SIDE_MATTER) && !element.contains(article) && !article.contains(element);
}

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
const SIDE_MATTER = 'nav, footer, header, aside, [role="navigation"], [role="contentinfo"], [role="banner"]';

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/gu, '').length;
}
