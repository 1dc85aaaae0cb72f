/** The part of a passage that one line of a list shows. Pure. */

/** In UTF-16 units; a line of the widest list holds less. */
const LENGTH = 120;

/** A hit further in than this would stand beyond the end of a narrow line. */
const NEAR = 14;

/** From the start, or from a little before the first hit where that stands far in; white space is single. */
export function excerpt(
  passage: string,
  hit: { readonly start: number } | undefined,
): { readonly text: string; readonly from: number } {
  const from = hit && hit.start > NEAR ? boundary(passage, hit.start - NEAR / 2) : 0;
  return { text: passage.slice(from, from + LENGTH).replace(/\s+/gu, ' '), from };
}

/** Not inside a surrogate pair. */
function boundary(text: string, at: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at;
}
