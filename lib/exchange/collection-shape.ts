/** The shapes of a collection's records, format 1 (docs/collection-format.md). Fields that they do not know are kept. */
import * as v from 'valibot';
import { CASE_FIELDS, CASE_STATUSES } from '@/lib/model/case';
import type { RecordKind } from '@/lib/model/change';
import { PARTS } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import {
  annotationsFit,
  figureEntries,
  isForward,
  methodEntries,
  moment,
  organizationEntries,
  quoteEntries,
  rangeEntries,
  webAddress,
} from './shapes';

const uuid = v.pipe(v.string(), v.uuid('应为 UUID'));
/** Longer texts are no clerk's: the whole text of an article may be as long, in UTF-16 units. */
const LONGEST_TEXT = 2_000_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const maybeText = v.exactOptional(text);
const tagName = v.pipe(text, v.nonEmpty());

const articleId = v.pipe(
  uuid,
  v.transform((id) => id as ArticleId),
);
const clippingId = v.pipe(
  uuid,
  v.transform((id) => id as ClippingId),
);
const caseId = v.pipe(
  uuid,
  v.transform((id) => id as CaseId),
);

export const articleShape = v.looseObject({
  id: articleId,
  url: webAddress,
  canonicalUrl: v.exactOptional(webAddress),
  title: text,
  source: maybeText,
  author: maybeText,
  reporter: maybeText,
  correspondent: maybeText,
  editor: maybeText,
  publishedAt: v.exactOptional(moment),
  site: text,
  text: maybeText,
  region: maybeText,
  savedAt: moment,
});

export const annotationShapes = {
  organization: v.looseObject(organizationEntries),
  method: v.looseObject(methodEntries),
  figure: v.looseObject(figureEntries),
};

export const clippingShape = v.looseObject({
  id: clippingId,
  articleId,
  quote: v.looseObject(quoteEntries),
  position: v.looseObject(rangeEntries),
  confirmed: v.exactOptional(
    v.looseObject({ quote: v.looseObject(quoteEntries), position: v.looseObject(rangeEntries) }),
  ),
  annotations: v.array(
    v.variant('kind', [annotationShapes.organization, annotationShapes.method, annotationShapes.figure]),
  ),
  whole: v.exactOptional(v.literal(true)),
  caseId: v.exactOptional(caseId),
  part: v.exactOptional(v.picklist(PARTS)),
  tags: v.array(tagName),
  note: text,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: v.exactOptional(moment),
});

export const caseShape = v.looseObject({
  id: caseId,
  organization: v.pipe(text, v.nonEmpty()),
  method: v.exactOptional(v.pipe(text, v.nonEmpty())),
  field: v.exactOptional(v.picklist(CASE_FIELDS)),
  region: maybeText,
  status: v.picklist(CASE_STATUSES),
  tags: v.array(tagName),
  note: text,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: v.exactOptional(moment),
});

export const tagShape = v.looseObject({ name: tagName, createdAt: moment });

/** A whole record of each kind, what its fields say of each other included. */
export const recordShapes = {
  articles: articleShape,
  clippings: v.pipe(
    clippingShape,
    v.forward(
      v.check(({ position }) => isForward(position), '终点在起点之前'),
      ['position'],
    ),
    v.forward(
      v.check((clipping) => annotationsFit(clipping), '与原文对不上'),
      ['annotations'],
    ),
  ),
  cases: caseShape,
  tags: tagShape,
} satisfies Record<RecordKind, v.GenericSchema>;
