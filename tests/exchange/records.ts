/** Arbitrary records that belong together, as a library could hold them. */
import * as fc from 'fast-check';
import { type Annotation, ORGANIZATION_SORTS, RELATIONS } from '@/lib/model/annotation';
import type { Article } from '@/lib/model/article';
import { CASE_FIELDS, CASE_STATUSES, type Case } from '@/lib/model/case';
import { type Clipping, PARTS } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';

const text = fc.string({ unit: fc.constantFrom(...'党建云岭“灯”1２ \n<&"\\😀é'), maxLength: 20 });
const name = text.filter((it) => it !== '');
const moment = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }).map(isoTime);
const webAddress = fc.webUrl({ withQueryParameters: true });

/** The record without the fields that came out as nothing. */
function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function maybe<T>(it: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.option(it, { nil: undefined }) as fc.Arbitrary<T>;
}

function annotationIn(exact: string): fc.Arbitrary<Annotation> {
  const span = fc
    .tuple(fc.nat(exact.length - 1), fc.integer({ min: 1, max: 5 }))
    .map(([start, length]) => ({ start, end: Math.min(exact.length, start + length) }))
    .map((range) => ({ ...range, text: exact.slice(range.start, range.end), rule: 'test/any' }));
  const organization = fc.record({
    kind: fc.constant('organization' as const),
    sort: fc.constantFrom(...ORGANIZATION_SORTS),
    fullName: maybe(name),
  });
  const method = fc.record({ kind: fc.constant('method' as const), name, head: maybe(name) });
  const figure = fc.record({
    kind: fc.constant('figure' as const),
    relation: fc.constantFrom(...RELATIONS),
    low: fc.integer({ min: -5, max: 5 }),
    high: fc.double({ min: 5, max: 1e12, noNaN: true }),
    unit: text,
    of: maybe(name),
  });
  return fc
    .tuple(span, fc.oneof(organization, method, figure))
    .map(([range, it]) => present({ ...it, ...range }) as Annotation);
}

const article: fc.Arbitrary<Article> = fc
  .record({
    id: fc.uuid(),
    url: webAddress,
    canonicalUrl: maybe(webAddress),
    title: text,
    source: maybe(text),
    author: maybe(text),
    reporter: maybe(text),
    correspondent: maybe(text),
    editor: maybe(text),
    publishedAt: maybe(moment),
    site: text,
    text: maybe(text),
    region: maybe(text),
    savedAt: moment,
  })
  .map((it) => present({ ...it, id: it.id as ArticleId }));

const case_: fc.Arbitrary<Case> = fc
  .record({
    id: fc.uuid(),
    organization: name,
    method: maybe(name),
    field: maybe(fc.constantFrom(...CASE_FIELDS)),
    region: maybe(text),
    status: fc.constantFrom(...CASE_STATUSES),
    tags: fc.uniqueArray(name),
    note: text,
    createdAt: moment,
    updatedAt: moment,
  })
  .map((it) => present({ ...it, id: it.id as CaseId }));

function clippingOf(articles: readonly Article[], cases: readonly Case[]): fc.Arbitrary<Clipping> {
  const quote = fc.record({
    exact: name.filter((it) => it.trim() !== ''),
    prefix: text.map((it) => it.slice(0, 32)),
    suffix: text.map((it) => it.slice(0, 32)),
  });
  return quote.chain((its) =>
    fc
      .record({
        id: fc.uuid(),
        articleId: fc.constantFrom(...articles.map(({ id }) => id)),
        quote: fc.constant(its),
        position: fc.nat().map((start) => ({ start, end: start + its.exact.length })),
        annotations: fc.array(annotationIn(its.exact), { maxLength: 3 }),
        caseId: maybe(fc.constantFrom(...cases.map(({ id }) => id))),
        part: maybe(fc.constantFrom(...PARTS)),
        tags: fc.uniqueArray(name),
        note: text,
        createdAt: moment,
        updatedAt: moment,
      })
      .map((it) => present({ ...it, id: it.id as ClippingId })),
  );
}

const byId = { selector: ({ id }: { id: string }) => id, minLength: 1, maxLength: 3 };

export const records: fc.Arbitrary<Records> = fc
  .tuple(fc.uniqueArray(article, byId), fc.uniqueArray(case_, byId))
  .chain(([articles, cases]) =>
    fc.record({
      articles: fc.constant(articles),
      clippings: fc.uniqueArray(clippingOf(articles, cases), { ...byId, minLength: 0, maxLength: 5 }),
      cases: fc.constant(cases),
      tags: fc.uniqueArray(fc.record({ name, createdAt: moment }), { selector: (tag) => tag.name, maxLength: 3 }),
    }),
  );
