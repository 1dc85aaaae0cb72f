/** One action on many records. */
import type { ChangeLabel } from '@/lib/model/change';
import { atOnce } from './at-once';
import { inOneWrite } from './write';

/** How an action on many ended; `seq` undoes it whole, absent where nothing was touched. */
export interface Done {
  /** How many records it changed. */
  readonly count: number;
  readonly seq?: number;
}

/** Is told the share that is done, 0 to 1. */
export type OnProgress = (share: number) => void;

/** As many are written whole or not at all; what is more goes in parts, so that other windows can write in between. */
const WHOLE = 5_000;

/**
 * Runs `change` on `keys`, some at a time, in one write or in several of one batch, which `undo` takes back together.
 * `change` resolves to how many records it changed.
 */
export async function inParts<K>(
  label: ChangeLabel,
  keys: readonly K[],
  change: (keys: readonly K[]) => Promise<number>,
  onProgress?: OnProgress,
): Promise<Done> {
  const batch = keys.length > WHOLE ? { batch: `${label.action} ${crypto.randomUUID()}` } : {};
  let count = 0;
  let last: number | undefined;
  for (let start = 0; start === 0 || start < keys.length; start += WHOLE) {
    const part = keys.slice(start, start + WHOLE);
    const { value, seq } = await inOneWrite({ ...label, ...batch }, async () => {
      let changed = 0;
      for (const some of atOnce(part)) {
        changed += await change(some);
        onProgress?.((start + changed) / Math.max(1, keys.length));
      }
      return changed;
    });
    count += value;
    last = seq ?? last;
    onProgress?.(Math.min(1, (start + WHOLE) / Math.max(1, keys.length)));
  }
  return { count, ...(last === undefined ? {} : { seq: last }) };
}
