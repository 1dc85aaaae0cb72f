/** Records → the object that an export holds. */
import { COLLECTION_FORMAT, COLLECTION_VERSION, type Collection, type Records } from '@/lib/model/collection';
import {
  annotationShapes,
  articleShape,
  caseShape,
  clippingShape,
  collectionShape,
  tagShape,
} from './collection-shape';

/**
 * The same records give the same text by `JSON.stringify`, whatever order they come in: articles, clippings and cases
 * by the moment they were made, then by id; tags by name; fields as the format lists them, then those it does not know.
 */
export function encodeCollection(
  records: Records,
  { exportedAt, generator }: Pick<Collection, 'exportedAt' | 'generator'>,
): Collection {
  return inOrder(collectionShape, {
    ...records,
    format: COLLECTION_FORMAT,
    version: COLLECTION_VERSION,
    exportedAt,
    generator,
    articles: sorted(records.articles, ({ savedAt, id }) => [Date.parse(savedAt), id]).map((article) =>
      inOrder(articleShape, article),
    ),
    clippings: sorted(records.clippings, ({ createdAt, id }) => [Date.parse(createdAt), id]).map((clipping) =>
      inOrder(clippingShape, {
        ...clipping,
        quote: inOrder(clippingShape.entries.quote, clipping.quote),
        position: inOrder(clippingShape.entries.position, clipping.position),
        annotations: clipping.annotations.map((annotation) => inOrder(annotationShapes[annotation.kind], annotation)),
      }),
    ),
    cases: sorted(records.cases, ({ createdAt, id }) => [Date.parse(createdAt), id]).map((its) =>
      inOrder(caseShape, its),
    ),
    tags: sorted(records.tags, ({ name }) => [0, name]).map((tag) => inOrder(tagShape, tag)),
  });
}

/** Sorted by a number, then by code units: the same in every locale. */
function sorted<T>(records: readonly T[], key: (record: T) => readonly [number, string]): T[] {
  return [...records].sort((a, b) => {
    const [m, x] = key(a);
    const [n, y] = key(b);
    return m - n || (x < y ? -1 : x > y ? 1 : 0);
  });
}

/** The record with its fields as the shape lists them, then the others by name. */
function inOrder<T extends object>(shape: { readonly entries: object }, record: T): T {
  const known = Object.keys(shape.entries);
  const place = (field: string) => (known.includes(field) ? known.indexOf(field) : known.length);
  const fields = Object.entries(record).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(fields) as T;
}
