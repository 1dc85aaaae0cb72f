/** Which clippings of a library the user asked to see. Pure; a linear scan over folded text. */
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import { closure } from './closure';

export interface LibraryFilter {
  /** Words that must all occur, each anywhere in quote, note, title, organization, method or tags. '' finds everything. */
  readonly text: string;
  /** One tag that the clipping or its case carries. */
  readonly tag?: string;
}

/** The part of `library` that the filter shows. */
export function filterLibrary(library: Records, { text, tag }: LibraryFilter): Records {
  const words = folded(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0 && tag === undefined) return library;
  const searched = searchedTexts(library);
  const tagged =
    tag === undefined ? undefined : new Set(library.cases.flatMap((its) => (its.tags.includes(tag) ? its.id : [])));
  const shown = library.clippings.filter((clipping, i) => {
    if (tag !== undefined && !clipping.tags.includes(tag) && !(clipping.caseId && tagged?.has(clipping.caseId)))
      return false;
    return words.every((word) => searched[i]?.includes(word));
  });
  return closure(shown, library);
}

/** Folding takes most of a search and the library stays the same while the user types: each library is folded once. */
const foldedLibraries = new WeakMap<Records, readonly string[]>();

/** What is searched of each clipping, in the order of `library.clippings`. */
function searchedTexts(library: Records): readonly string[] {
  const known = foldedLibraries.get(library);
  if (known) return known;
  const titles = new Map(library.articles.map(({ id, title }) => [id, title]));
  const cases = new Map(library.cases.map((its) => [its.id, its]));
  const texts = library.clippings.map((clipping) => {
    const itsCase = clipping.caseId && cases.get(clipping.caseId);
    return folded(searchedText(clipping, titles.get(clipping.articleId) ?? '', itsCase || undefined));
  });
  foldedLibraries.set(library, texts);
  return texts;
}

/** Fields are joined by line breaks, so that no word is found across two of them. */
function searchedText({ quote, note, tags }: Clipping, title: string, itsCase: Case | undefined): string {
  const ofCase = itsCase ? [itsCase.organization, itsCase.method ?? '', itsCase.note, ...itsCase.tags] : [];
  return [quote.exact, note, title, ...tags, ...ofCase].join('\n');
}

/** Full width as half width (１２３ → 123), capitals as small. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
