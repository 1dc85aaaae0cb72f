/** Where a query is met in a text, for highlighting. */
import type { Range } from '@/lib/model/annotation';
import { fold } from './fold';
import { numbersIn } from './numbers';
import { isLetters, pinyinIn } from './pinyin';
import type { Query, Term } from './query';
import type { Facet } from './request';

/**
 * Sorted stretches of the text, none touching another. `of` tells what the text is: a name (organization, method, tag) is
 * met by pinyin too, and any facet's value by the filters on it; absent for quotes, notes and titles.
 */
export function hitsIn(text: string, { terms, filters }: Query, of?: Facet): Range[] {
  const folded = fold(text);
  const hits = terms.filter(({ isExcluded }) => !isExcluded).flatMap((term) => hitsOf(folded, term, isName(of)));
  for (const { facet, value, isExcluded } of filters) {
    if (isExcluded || facet !== of) continue;
    hits.push(...hitsOf(folded, { word: value, isExcluded, isPinyin: isLetters(value) }, true));
  }
  return merged(hits);
}

function isName(of: Facet | undefined): boolean {
  return of === 'organization' || of === 'method' || of === 'tag';
}

function hitsOf(folded: string, { word, number, isPinyin }: Term, inName: boolean): Range[] {
  const hits: Range[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    hits.push({ start: at, end: at + word.length });
  if (number)
    for (const { start, end, value } of numbersIn(folded)) {
      const unit = /^ ?/u.exec(folded.slice(end))?.[0].length ?? 0;
      if (value === number.value && folded.startsWith(number.unit, end + unit))
        hits.push({ start, end: number.unit === '' ? end : end + unit + number.unit.length });
    }
  const spelled = isPinyin && inName && hits.length === 0 ? pinyinIn(folded, word) : undefined;
  return spelled ? [...hits, spelled] : hits;
}

function merged(hits: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else all.push({ start, end });
  }
  return all;
}
