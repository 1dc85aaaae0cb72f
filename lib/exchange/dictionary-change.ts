/** A change of the dictionary as it comes from another context: untrusted until it has passed here. */
import * as v from 'valibot';
import { type DictionaryChange, MOST_ENTRIES } from '@/lib/model/dictionary';
import { complaint, type Decoded } from './decoded';
import { entriesShape, nameShape } from './dictionary-shape';

/** The change with its names in normal form, or the reason why it is refused. */
export function decodeChange(input: unknown): Decoded<DictionaryChange> {
  const result = v.safeParse(changeShape, input, { abortEarly: true, message: complaint });
  return result.success ? { value: result.output } : { reason: `名称没有记入词典：${result.issues[0].message}。` };
}

const changeShape = v.object({
  keep: entriesShape,
  forget: v.pipe(v.array(nameShape), v.maxLength(MOST_ENTRIES)),
});
