/** Which source an article of the corpus comes from, by its name. */

export const SOURCES = ['000 001 003', 'g', 'lot', 'cctv', 'edu', 'nju soe'] as const;
export type Source = (typeof SOURCES)[number];

/** `id` as in `cctv-07`; articles with names that nobody foresaw count with the first. */
export function sourceOf(id: string): Source {
  const letters = /^[a-z]*/u.exec(id)?.[0] ?? '';
  return SOURCES.find((source) => source.split(' ').includes(letters)) ?? SOURCES[0];
}
