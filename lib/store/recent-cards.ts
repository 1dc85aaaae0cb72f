/** The library as the popup lists it: cards of a bounded number of clippings, however large the library. */
import type { Case } from '@/lib/model/case';
import type { Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { type Cards, type CaseCard, cardsOf } from './cards';
import { caseWithClippings, partsMissing } from './review';
import { type Cursor, newestRows, type Row, rowsOf } from './rows';

/** Cases whose parts are told, and whether there are more cards than these. */
export interface BoundedCards extends Omit<Cards, 'cases'> {
  readonly cases: readonly (CaseCard & { readonly missing: readonly Part[] })[];
  readonly hasMore: boolean;
}

const PAGE = 100;

/** The cases and the loose clippings that were clipped last, `limit` of them; cases with all of their clippings. */
export async function recentCards(limit: number): Promise<BoundedCards> {
  const cases = new Map<CaseId, Case>();
  const loose: Row[] = [];
  let after: Cursor | undefined;
  let hasMore = false;
  do {
    const { rows, next } = await newestRows(PAGE, after);
    for (const row of rows) {
      if (row.case && cases.has(row.case.id)) continue;
      if (cases.size + loose.length >= limit) hasMore = true;
      else if (row.case) cases.set(row.case.id, row.case);
      else loose.push(row);
    }
    after = next;
  } while (after && !hasMore);
  const whole = await Promise.all([...cases.keys()].map(caseWithClippings));
  const rows = [...whole.flatMap((its) => its?.rows ?? []), ...loose];
  return { ...(await told(rows)), hasMore };
}

/** The cases and loose clippings of what a search found, `limit` of them; cases with those of their clippings. */
export async function cardsOfFound(ids: readonly ClippingId[], limit: number): Promise<BoundedCards> {
  const rows = await rowsOf(ids.slice(0, limit));
  return { ...(await told(rows)), hasMore: ids.length > limit };
}

async function told(rows: readonly Row[]): Promise<Omit<BoundedCards, 'hasMore'>> {
  const { cases, loose } = cardsOf({
    articles: rows.map(({ article }) => article),
    clippings: rows.map(({ clipping }) => clipping),
    cases: [...new Map(rows.flatMap(({ case: its }) => (its ? [[its.id, its]] : []))).values()],
    tags: [],
  });
  const missing = await Promise.all(cases.map(({ case: its }) => partsMissing(its.id)));
  return { cases: cases.map((card, i) => ({ ...card, missing: missing[i] ?? [] })), loose };
}
