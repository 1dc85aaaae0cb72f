/** All records of a table, in the order of their keys: the quickest way to read many, and in no order of theirs. */
import type { Table } from 'dexie';

/** So many records are read at a time; between two chunks the reader can do something else. */
const CHUNK = 1_000;

/** Goes on until the last record, or until `signal` aborts. */
export async function inKeyOrder<T extends { readonly id: string }>(
  table: Table<T, T['id']>,
  onChunk: (records: readonly T[]) => unknown,
  signal?: AbortSignal,
): Promise<void> {
  for (let last: string | undefined, isOver = false; !isOver && !signal?.aborted; ) {
    const rest = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const records = await rest.limit(CHUNK).toArray();
    if (records.length > 0) await onChunk(records);
    last = records.at(-1)?.id;
    isOver = records.length < CHUNK;
  }
}
