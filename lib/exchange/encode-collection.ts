/** Records → the text of a collection file, in pieces. */
import type { RecordKind } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import { COLLECTION_FORMAT, COLLECTION_VERSION, type Collection } from '@/lib/model/collection';
import { annotationShapes, articleShape, caseShape, clippingShape, tagShape } from './collection-shape';

/** The same records give the same text: a line each, fields as the format lists them, then those it does not know. */
export function encodeRecords(kind: RecordKind, records: readonly object[]): string {
  return records.map((record) => JSON.stringify(SORTED[kind](record))).join(',\n');
}

/**
 * The pieces of the whole file in their order, for `new Blob`: `parts` are what `encodeRecords` gave, as strings or as
 * blobs of them.
 */
export function collectionPieces<T>(
  parts: Readonly<Record<RecordKind, readonly T[]>>,
  { exportedAt, generator }: Pick<Collection, 'exportedAt' | 'generator'>,
): (string | T)[] {
  const head = { format: COLLECTION_FORMAT, version: COLLECTION_VERSION, exportedAt, generator };
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return [
    `{\n${fields.join(',\n')}`,
    ...(['articles', 'clippings', 'cases', 'tags'] as const).flatMap((kind) => [
      `,\n"${kind}": `,
      ...list(parts[kind]),
    ]),
    '\n}\n',
  ];
}

function list<T>(parts: readonly T[]): (string | T)[] {
  if (parts.length === 0) return ['[]'];
  return ['[\n', ...parts.flatMap((part, i) => (i === 0 ? [part] : [',\n', part])), '\n]'];
}

const SORTED: Readonly<Record<RecordKind, (record: object) => object>> = {
  articles: (record) => inOrder(articleShape, record),
  clippings: (record) => sortedClipping(record as Clipping),
  cases: (record) => inOrder(caseShape, record),
  tags: (record) => inOrder(tagShape, record),
};

function sortedClipping(clipping: Clipping): object {
  return inOrder(clippingShape, {
    ...clipping,
    quote: inOrder(clippingShape.entries.quote, clipping.quote),
    position: inOrder(clippingShape.entries.position, clipping.position),
    annotations: clipping.annotations.map((annotation) => inOrder(annotationShapes[annotation.kind], annotation)),
  });
}

const places = new WeakMap<object, ReadonlyMap<string, number>>();

/** The record with its fields as the shape lists them, then the others by name. */
function inOrder<T extends object>(shape: { readonly entries: object }, record: T): T {
  const known = places.get(shape) ?? new Map(Object.keys(shape.entries).map((name, i) => [name, i]));
  places.set(shape, known);
  const place = (field: string) => known.get(field) ?? known.size;
  const fields = Object.entries(record).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(fields) as T;
}
