/** An annotation of Hypothesis (its client's JSON export, or its API's) → an article and a clipping. */
import * as v from 'valibot';
import type { FileRecord } from './file-record';
import { foreignRecords } from './foreign-record';
import { moment } from './shapes';

const selector = v.looseObject({
  type: v.string(),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.unknown()),
});

const annotation = v.looseObject({
  uri: v.string(),
  text: v.fallback(v.string(), ''),
  tags: v.fallback(v.array(v.string()), []),
  created: v.optional(v.unknown()),
  updated: v.optional(v.unknown()),
  document: v.optional(v.unknown()),
  target: v.fallback(v.array(v.looseObject({ selector: v.fallback(v.array(selector), []) })), []),
});

const document = v.object({ title: v.union([v.string(), v.tupleWithRest([v.string()], v.unknown())]) });

/** `index` counts from 0. */
export async function hypothesisRecords(value: unknown, index: number, now: string): Promise<FileRecord[]> {
  const place = `第 ${index + 1} 条批注`;
  const wrong = (reason: string): FileRecord[] => [{ kind: 'clippings', place, reason }];
  const decoded = v.safeParse(annotation, value);
  if (!decoded.success) return wrong('不是 Hypothesis 的批注');
  const { uri, text, tags, created, updated, document: its, target } = decoded.output;
  const selectors = target.flatMap((each) => each.selector);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (!quote?.exact?.trim()) return wrong('没有引文：整页批注和回复不能成为剪报');
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  const title = v.is(document, its) ? its.title : undefined;
  const createdAt = v.is(moment, created) ? created : now;
  return foreignRecords(place, {
    url: uri,
    title: typeof title === 'string' ? title : title?.[0],
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: Number.isSafeInteger(start) && Number(start) >= 0 ? Number(start) : undefined,
    tags,
    note: text,
    createdAt,
    updatedAt: v.is(moment, updated) ? updated : createdAt,
  });
}
