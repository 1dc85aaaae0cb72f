/** Hashing of characters and of hashes; the asset's weights depend on every constant here. */

/** Starts a hash of its own. */
const SEED = 7;

/** The hash so far, with one more number. */
export function mix(hash: number, next: number): number {
  const h = Math.imul(hash ^ (next + 0x7f4a7c15), 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The hash of `text.slice(start, end)`. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}
