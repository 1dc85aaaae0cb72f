/**
 * The live clippings, each by the moment it was clipped and by its case, in a table of their own: kept in step by a layer
 * beneath the tables, whichever query writes the clippings. Texts of several zones do not sort as their moments do, and
 * what lies in the trash need not be passed over.
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware, Table, Transaction } from 'dexie';
import type { Clipping } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import { inKeyOrder } from './in-key-order';

export interface Live {
  readonly id: ClippingId;
  /** When it was clipped, in ms since 1970. */
  readonly time: number;
  readonly caseId?: CaseId;
}

type Dated = Pick<Clipping, 'id' | 'createdAt' | 'caseId' | 'deletedAt'>;

/** How it is found among the live: by moment, then by id as code units sort. */
export const BY_MOMENT = '[time+id]';

export function liveOf({ id, createdAt, caseId }: Dated): Live {
  return { id, time: momentOf(createdAt), ...(caseId === undefined ? {} : { caseId }) };
}

/** What tells no moment counts as the oldest: the index leaves out what is not a number. */
export function momentOf(createdAt: string): number {
  return Date.parse(createdAt) || 0;
}

/** For `Dexie.use`. */
export const live: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'live',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return name === 'clippings'
        ? { ...table, mutate: (request) => followed(core.table('live'), table, request) }
        : table;
    },
  }),
};

function followed(
  of: DBCoreTable,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
): ReturnType<DBCoreTable['mutate']> {
  const { trans } = request;
  return table.mutate(request).then((done) => {
    if (request.type === 'deleteRange')
      throw new Error('The live clippings do not follow deleteRange: delete by keys.');
    const written: readonly Dated[] = request.type === 'delete' ? [] : request.values;
    const gone = written.filter(({ deletedAt }) => deletedAt !== undefined).map(({ id }) => id);
    const there = written.filter(({ deletedAt }) => deletedAt === undefined).map(liveOf);
    const keys = request.type === 'delete' ? request.keys : gone;
    const leaving = keys.length === 0 ? undefined : of.mutate({ type: 'delete', trans, keys });
    const coming = there.length === 0 ? undefined : of.mutate({ type: 'put', trans, values: there });
    return (leaving ?? coming)?.then(() => coming).then(() => done) ?? done;
  });
}

/** For the upgrade of a library that has no such table yet. */
export async function fillLive(transaction: Transaction): Promise<void> {
  const clippings: Table<Clipping, ClippingId> = transaction.table('clippings');
  const all = transaction.table('live');
  await inKeyOrder(clippings, (found) =>
    all.bulkPut(found.filter(({ deletedAt }) => deletedAt === undefined).map(liveOf)),
  );
}
