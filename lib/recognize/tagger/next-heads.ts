/** How far ahead the next head of a name is. */
import type { Range } from '@/lib/model/annotation';
import { hashOf } from './hash';

export interface NextHeads {
  /** For each character, the last one of the nearest head that ends there or further on, or -1. */
  readonly at: Int32Array;
  /** By last character. */
  readonly hash: Int32Array;
}

const BREAKS = new Set([...'，。；：！？、“”《》\n'].map((c) => c.charCodeAt(0)));
/** No head is looked for further away. */
const REACH = 20;

/** `heads` are those of `headsIn`, in order. Linear in the text. */
export function nextHeadsOf(text: string, heads: readonly Range[]): NextHeads {
  const at = new Int32Array(text.length).fill(-1);
  const hash = new Int32Array(text.length);
  for (const { start, end } of heads) {
    hash[end - 1] = hashOf(text, start, end);
    for (let i = end - 1; i >= 0 && end - i <= REACH && (at[i] ?? 0) < 0; i--) {
      if (i < end - 1 && BREAKS.has(text.charCodeAt(i))) break;
      at[i] = end - 1;
    }
  }
  return { at, hash };
}
