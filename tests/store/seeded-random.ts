/** Choices that a seed makes again. */

export type Random = ReturnType<typeof generator>;

/** Mulberry32: small, seeded, good enough to choose by. */
export function generator(seed: number) {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(number() * limit);
  return {
    number,
    below,
    chance: (share: number) => number() < share,
    pick: <T>(all: readonly T[]): T => all[below(all.length)] as T,
    /** One to three of them. */
    some: <T>(all: readonly T[]): T[] => {
      const picked = Array.from({ length: 1 + below(3) }, () => all[below(all.length)] as T);
      return [...new Set(picked)];
    },
  };
}
