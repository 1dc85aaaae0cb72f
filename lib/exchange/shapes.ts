/** Shapes that a draft and a collection share. */
import * as v from 'valibot';
import { ORGANIZATION_SORTS, RELATIONS } from '@/lib/model/annotation';
import { QUOTE_CONTEXT } from '@/lib/model/clipping';

/** A UTF-16 offset. */
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const rangeEntries = { start: offset, end: offset };

/** Whether a stretch of text does not end before it begins. */
export const isForward = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= end;

/** The longest passage that can be clipped, in UTF-16 units: some forty printed pages. */
const LONGEST_PASSAGE = 100_000;

export const quoteEntries = {
  exact: v.pipe(
    v.string(),
    v.maxLength(LONGEST_PASSAGE),
    v.check((exact) => exact.trim() !== '', '不能为空'),
  ),
  prefix: v.pipe(v.string(), v.maxLength(QUOTE_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(QUOTE_CONTEXT)),
};

const name = v.pipe(v.string(), v.maxLength(1000));
const spanEntries = { start: offset, end: offset, text: v.string(), rule: v.pipe(v.string(), v.maxLength(200)) };

export const organizationEntries = {
  kind: v.literal('organization'),
  ...spanEntries,
  sort: v.picklist(ORGANIZATION_SORTS),
  fullName: v.exactOptional(name),
};

export const methodEntries = { kind: v.literal('method'), ...spanEntries, name, head: v.exactOptional(name) };

export const figureEntries = {
  kind: v.literal('figure'),
  ...spanEntries,
  relation: v.picklist(RELATIONS),
  low: v.pipe(v.number(), v.finite()),
  high: v.pipe(v.number(), v.finite()),
  unit: name,
  of: v.exactOptional(name),
};

/** ISO 8601 with zone, as `isoTime` writes it; seconds and fractions may be left out. */
export const moment = v.pipe(
  v.string(),
  v.check(
    (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u.test(text) &&
      !Number.isNaN(Date.parse(text)),
    '应为带时区的时间，如 2026-11-22T09:30:00+08:00',
  ),
);

/** The address of a page: http or https, nothing that runs. */
export const webAddress = v.pipe(v.string(), v.maxLength(8192), v.check(isWebAddress, '应为 http 或 https 网址'));

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

type Annotated = {
  readonly quote: { readonly exact: string };
  readonly annotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly low?: number;
    readonly high?: number;
  }[];
};

/** Whether every annotation stands in its passage, shows what it says, and has its bounds in order. */
export function annotationsFit({ quote, annotations }: Annotated): boolean {
  return annotations.every(
    ({ start, end, text, low = 0, high = low }) =>
      start < end && end <= quote.exact.length && text === quote.exact.slice(start, end) && low <= high,
  );
}
