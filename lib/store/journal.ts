/**
 * What a write touches, noted under way: every record as it was before, whichever query writes it.
 * A layer beneath Dexie's tables, so that nothing written to the library can pass the journal by.
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { RECORD_KINDS, type RecordKind } from '@/lib/model/change';

/** A record touched by a write; `before` is absent where the write made it. */
export interface Touched {
  readonly kind: RecordKind;
  readonly key: string;
  readonly before?: object;
}

/** By kind and key: what one write has touched so far, each record as it was before the first touch. */
type TouchedRecords = Map<string, Touched>;

const open = new WeakMap<object, TouchedRecords>();

/** Begins to note what is written in an IndexedDB transaction; undefined where that has begun already. */
export function beginNotes(transaction: object): TouchedRecords | undefined {
  if (open.has(transaction)) return undefined;
  const touched: TouchedRecords = new Map();
  open.set(transaction, touched);
  return touched;
}

/** For `Dexie.use`: outermost, so that Dexie's own layers see what it does. */
export const journal: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'journal',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      const kind = RECORD_KINDS.find((each) => each === name);
      return kind ? { ...table, mutate: (request) => noted(kind, table, request) } : table;
    },
  }),
};

function noted(kind: RecordKind, table: DBCoreTable, request: DBCoreMutateRequest): ReturnType<DBCoreTable['mutate']> {
  const touched = open.get(request.trans);
  if (!touched) {
    if ((request.trans as Partial<IDBTransaction>).mode === 'versionchange') return table.mutate(request);
    throw new Error(`A write to ${kind} outside of inOneWrite would not be in the journal.`);
  }
  if (request.type === 'deleteRange') throw new Error('The journal does not follow deleteRange: delete by keys.');
  const keys: string[] =
    request.type === 'delete'
      ? request.keys
      : (request.keys ?? request.values.map((value) => table.schema.primaryKey.extractKey?.(value)));
  const fresh = keys.filter((key) => !touched.has(`${kind} ${key}`));
  const note = (befores: readonly (object | undefined)[]) => {
    fresh.forEach((key, i) => {
      const before = befores[i];
      touched.set(`${kind} ${key}`, { kind, key, ...(before ? { before } : {}) });
    });
    return table.mutate(request);
  };
  if (request.type === 'add' || fresh.length === 0) return note([]);
  return table.getMany({ trans: request.trans, keys: fresh }).then(note);
}
