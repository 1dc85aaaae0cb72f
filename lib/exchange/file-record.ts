/** What a file to import holds, record by record. */
import type * as v from 'valibot';
import type { RecordKind } from '@/lib/model/change';
import type { recordShapes } from './collection-shape';

export type RecordOf = { [Kind in RecordKind]: v.InferOutput<(typeof recordShapes)[Kind]> };

/** A record of the file, or why what stands there is none. */
export type FileRecord =
  | {
      [Kind in RecordKind]: { readonly kind: Kind; readonly place: string; readonly record: RecordOf[Kind] };
    }[RecordKind]
  | { readonly kind: RecordKind; readonly place: string; readonly reason: string };
