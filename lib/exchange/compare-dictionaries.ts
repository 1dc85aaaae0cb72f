/** What importing a dictionary would do to one's own. */
import { type Dictionary, type DictionaryEntry, saysTheSame } from '@/lib/model/dictionary';

export interface Comparison {
  /** 新增 */
  readonly added: readonly DictionaryEntry[];
  /** 相同: nothing to do. */
  readonly same: readonly DictionaryEntry[];
  /** 冲突: the incoming entries that say otherwise of a name. */
  readonly conflicting: readonly DictionaryEntry[];
}

/** Sorts the incoming entries by what one's own say of their names. */
export function compareDictionaries(own: Dictionary, incoming: Dictionary): Comparison {
  const known = new Map(own.map((entry) => [entry.name, entry]));
  const added: DictionaryEntry[] = [];
  const same: DictionaryEntry[] = [];
  const conflicting: DictionaryEntry[] = [];
  for (const entry of incoming) {
    const twin = known.get(entry.name);
    if (!twin) added.push(entry);
    else if (saysTheSame(twin, entry)) same.push(entry);
    else conflicting.push(entry);
  }
  return { added, same, conflicting };
}
