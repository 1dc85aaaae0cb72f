/** Plausible libraries of any size, the same for the same seed. */
import type { Annotation } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import { CASE_FIELDS, CASE_STATUSES, type Case } from '@/lib/model/case';
import { type Clipping, PARTS } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import {
  CITIES,
  DISTRICTS,
  METHOD_ENDS,
  METHOD_HEADS,
  METHOD_STARTS,
  NOTES,
  SENTENCES,
  SOURCES,
  TAGS,
  THINGS,
  UNITS,
  UNITS_OF_COUNT,
} from './plausible-words';

/** Of every clipping there are so many articles and cases, as in a library that is worked with. */
const ARTICLES = 1 / 4;
const CASES = 1 / 12;

/** `count` clippings of the years 2016 to 2026, with their articles, cases and tags. */
export function plausibleLibrary(count: number, seed = 1): Records {
  const random = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  /** The first are by far the most frequent, as with tags and organizations in life. */
  const pickFirst = <T>(from: readonly T[]): T => from[Math.floor(random() ** 3 * from.length)] as T;
  const id = <Id extends string>() => uuid(random) as Id;

  const cases = Array.from({ length: Math.ceil(count * CASES) }, (): Case => {
    const unit = pick(UNITS).replaceAll('{d}', () => pick(DISTRICTS));
    const time = { createdAt: moment(random), updatedAt: moment(random) };
    return {
      id: id<CaseId>(),
      organization: `${pick(CITIES)}${/^[区县]/u.test(unit) ? `市${pick(DISTRICTS)}` : ''}${unit}`,
      ...(random() < 0.9 && { method: pick(METHOD_STARTS) + pick(METHOD_ENDS) }),
      ...(random() < 0.6 && { field: pick(CASE_FIELDS) }),
      status: pickFirst(CASE_STATUSES),
      tags: random() < 0.3 ? [pickFirst(TAGS)] : [],
      note: '',
      ...time,
    };
  });
  const fill = (template: string, its: Case, figures: Annotation[] = []): string => {
    let text = '';
    for (const [piece] of template.matchAll(/\{\w\}|[^{]+/gu)) {
      const said = piece.startsWith('{') ? said1(piece, its) : piece;
      if (piece === '{n}') figures.push(figure(text.length, said));
      text += said;
    }
    return text;
  };
  const said1 = (slot: string, its: Case): string => {
    if (slot === '{o}') return its.organization;
    if (slot === '{m}') return its.method ?? '先锋';
    if (slot === '{h}') return pick(METHOD_HEADS);
    if (slot === '{t}') return pick(THINGS);
    if (slot === '{d}') return pick(DISTRICTS);
    if (slot === '{u}') return pick(UNITS_OF_COUNT);
    return number(random);
  };
  const articles = Array.from({ length: Math.ceil(count * ARTICLES) }, (_, i): Article => {
    const its = pick(cases);
    const publishedAt = moment(random);
    return {
      id: id<ArticleId>(),
      url: `https://news${i % 40}.example.cn/${publishedAt.slice(0, 10)}/${i}.html`,
      title: `${its.organization}：${fill(pick(SENTENCES), its).slice(0, 24)}`,
      ...(random() < 0.9 && { source: pickFirst(SOURCES) }),
      publishedAt,
      site: `news${i % 40}.example.cn`,
      savedAt: publishedAt,
    };
  });
  const clippings = Array.from({ length: count }, (_, i): Clipping => {
    const its = pickFirst(cases);
    const annotations: Annotation[] = [];
    let exact = '';
    for (let n = 1 + Math.floor(random() ** 2 * 5); n > 0; n--) {
      const from = exact.length;
      const found: Annotation[] = [];
      exact += fill(pick(SENTENCES), its, found);
      annotations.push(...found.map((each) => ({ ...each, start: each.start + from, end: each.end + from })));
    }
    const createdAt = moment(random);
    return {
      id: id<ClippingId>(),
      articleId: (articles[Math.floor(i * ARTICLES)] as Article).id,
      quote: { exact, prefix: '去年以来，', suffix: '受到群众好评。' },
      position: { start: i, end: i + exact.length },
      annotations,
      ...(random() < 0.95 && { caseId: its.id }),
      ...(random() < 0.8 && { part: pick(PARTS) }),
      tags: [...new Set(Array.from({ length: Math.floor(random() * 4) }, () => pickFirst(TAGS)))],
      note: random() < 0.15 ? fill(pick(NOTES), its) : '',
      createdAt,
      updatedAt: createdAt,
    };
  });
  return {
    articles,
    cases,
    clippings,
    tags: TAGS.map((name) => ({ name, createdAt: '2026-01-01T00:00:00.000+08:00' })),
  };
}

function figure(start: number, text: string): Annotation {
  const value = Number(text.replaceAll(',', '').replace('万', '')) * (text.endsWith('万') ? 10_000 : 1);
  return {
    kind: 'figure',
    start,
    end: start + text.length,
    text,
    rule: 'bench',
    relation: '=',
    low: value,
    high: value,
    unit: '',
  };
}

function number(random: () => number): string {
  const value = Math.floor(random() ** 4 * 100_000) + 1;
  if (random() < 0.1) return `${(value / 10).toFixed(1)}万`;
  return random() < 0.2 ? value.toLocaleString('en-US') : String(value);
}

const FIRST_DAY = Date.UTC(2016, 0, 1);
const LAST_DAY = Date.UTC(2026, 11, 1);

function moment(random: () => number): string {
  const at = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
  return new Date(at).toISOString().replace('Z', '+08:00');
}

function uuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
