/** Times several things on a machine that others use too. */

/**
 * The median time of each, in milliseconds. All take their turn in every round, so that a busy spell meets all alike;
 * the first rounds, in which the engine still compiles, are not counted.
 */
export function medians<Name extends string>(
  runs: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Record<Name, number> {
  const names = Object.keys(runs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      runs[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const all = names.map((name) => [name, median(times.get(name) ?? [])] as const);
  return Object.fromEntries(all) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
