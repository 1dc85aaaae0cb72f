/** The shape of a dictionary's entries, in a file and in a request from another context. */
import * as v from 'valibot';
import { ORGANIZATION_SORTS } from '@/lib/model/annotation';
import { isName, LONGEST_NAME, MOST_ENTRIES, NAME_KINDS, normalName } from '@/lib/model/dictionary';
import { moment } from './shapes';

/** A name, brought into its normal form. */
export const nameShape = v.pipe(
  v.string(),
  v.transform(normalName),
  v.check(isName, `应为 2 至 ${LONGEST_NAME} 个字的名称`),
);

const entryShape = v.variant('action', [
  v.object({
    name: nameShape,
    action: v.literal('always'),
    kind: v.picklist(NAME_KINDS),
    sort: v.exactOptional(v.picklist(ORGANIZATION_SORTS)),
    addedAt: moment,
  }),
  v.object({ name: nameShape, action: v.literal('never'), addedAt: moment }),
]);

export const entriesShape = v.pipe(v.array(entryShape), v.maxLength(MOST_ENTRIES));
