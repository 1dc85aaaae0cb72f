/** The library, or a part of it, as a collection file. */
import { collectionPieces, encodeRecords } from '@/lib/exchange/encode-collection';
import type { ClippingId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';
import { type Reading, recordsForExport } from '@/lib/store/export-records';

export interface Exported {
  readonly file: Blob;
  /** How many clippings it holds. */
  readonly clippings: number;
  /** ISO 8601 with zone. */
  readonly exportedAt: string;
  /** The newest change that it knows of. */
  readonly seq: number;
}

/**
 * The live clippings among `ids`, or all, with what they name. Of the records some thousand are held at a time; their text
 * is handed to the browser piece by piece, which keeps large files on disk.
 */
export async function exportCollection(
  ids: 'all' | readonly ClippingId[],
  { generator, ...reading }: Reading & { readonly generator: string },
): Promise<Exported> {
  const exportedAt = isoTime();
  const read = await recordsForExport(ids, (kind, records) => new Blob([encodeRecords(kind, records)]), reading);
  const file = new Blob(collectionPieces(read.parts, { exportedAt, generator }), { type: 'application/json' });
  return { file, clippings: read.clippings, exportedAt, seq: read.seq };
}
