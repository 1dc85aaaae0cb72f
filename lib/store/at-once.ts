/** As many records are read and written without a pause: the page that asked for it stays alive. */
const AT_ONCE = 250;

/** All of them in pieces; of nothing, one empty piece. */
export function atOnce<T>(all: readonly T[]): T[][] {
  const pieces = Math.max(1, Math.ceil(all.length / AT_ONCE));
  return Array.from({ length: pieces }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}
