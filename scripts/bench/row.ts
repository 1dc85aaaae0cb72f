/** One line of the benchmark: what was measured beside what, and the bar. */

export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  /** The highest ratio that is good enough. */
  readonly goal: number;
  readonly holds: boolean;
}

export function row(name: string, ours: number, peer: number, goal: number): Row {
  const ratio = peer === 0 ? 0 : ours / peer;
  return { name, ours, peer, ratio, goal, holds: ratio <= goal };
}
