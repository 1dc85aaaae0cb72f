/** Which clippings a query lets through. */
import { pinyinIn } from './pinyin';
import type { Query, Term } from './query';
import type { Rows } from './rows';
import { allowedBy } from './value-filter';
import type { Values } from './values';

/** By slot: 1 where the clipping passes every term and filter. */
export function narrowed(rows: Rows, { terms, filters }: Query): Uint8Array {
  const { live, count, single, tags } = rows.columns;
  const passed = live.slice(0, count);
  for (const filter of filters) {
    const allowed = allowedBy({ ...filter, isExcluded: false }, rows.values[filter.facet]);
    const wanted = filter.isExcluded ? 0 : 1;
    if (filter.facet === 'tag') {
      for (let slot = 0; slot < passed.length; slot++)
        if (hasOne(tags[slot] ?? [], allowed) !== wanted) passed[slot] = 0;
    } else {
      const column = single[filter.facet];
      for (let slot = 0; slot < passed.length; slot++)
        if ((allowed[column[slot] ?? 0] ?? 0) !== wanted) passed[slot] = 0;
    }
  }
  for (const term of terms) keepHits(rows, term, passed);
  return passed;
}

/** Whether one of the tags is allowed, as 1 or 0; no tag counts as the value 0. */
export function hasOne(tags: readonly number[], allowed: Uint8Array): number {
  if (tags.length === 0) return allowed[0] ?? 0;
  for (const tag of tags) if (allowed[tag] === 1) return 1;
  return 0;
}

/** A term is found in the clipping's own text, in its article's title or in what is said of its case. */
function keepHits(rows: Rows, term: Term, passed: Uint8Array): void {
  const own = new Uint8Array(rows.columns.count);
  const inCase = new Uint8Array(rows.cases.length);
  const inTitle = new Uint8Array(rows.articles.length);
  rows.texts.find(term, own);
  rows.caseTexts.find(term, inCase);
  rows.titles.find(term, inTitle);
  if (term.isPinyin) addSpelled(rows, term.word, own, inCase);
  const wanted = term.isExcluded ? 0 : 1;
  const { caseSlots, articleSlots } = rows.columns;
  for (let slot = 0; slot < passed.length; slot++) {
    const hit = (own[slot] ?? 0) | (inCase[caseSlots[slot] ?? 0] ?? 0) | (inTitle[articleSlots[slot] ?? 0] ?? 0);
    if (hit !== wanted) passed[slot] = 0;
  }
}

/** Names that the letters spell: 单位, 工作法 and 标签. */
function addSpelled(rows: Rows, letters: string, own: Uint8Array, inCase: Uint8Array): void {
  const { tag, organization, method } = rows.values;
  const [tags, organizations, methods] = [tag, organization, method].map((values) => spelled(values, letters));
  rows.cases.forEach((its, slot) => {
    if (organizations?.[its.organization] === 1 || methods?.[its.method] === 1) inCase[slot] = 1;
  });
  if (!tags?.includes(1)) return;
  rows.columns.tags.forEach((ids, slot) => {
    if (ids.length > 0 && hasOne(ids, tags) === 1) own[slot] = 1;
  });
}

function spelled(values: Values, letters: string): Uint8Array {
  return Uint8Array.from(values.names, (_, id) => (pinyinIn(values.folded(id), letters) ? 1 : 0));
}
