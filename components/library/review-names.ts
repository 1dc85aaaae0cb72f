/** Names that a case could go by, from its passages. Pure. */
import type { Entry } from './entry';

/** The organizations and methods that stand in the passages, most often named first, the full name for a short form. */
export function namesIn(entries: readonly Entry[]): {
  readonly organizations: readonly string[];
  readonly methods: readonly string[];
} {
  const organizations = new Map<string, number>();
  const methods = new Map<string, number>();
  const bump = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { clipping } of entries)
    for (const annotation of clipping.annotations) {
      if (annotation.kind === 'organization') bump(organizations, annotation.fullName ?? annotation.text);
      else if (annotation.kind === 'method') bump(methods, annotation.name);
    }
  return { organizations: ranked(organizations), methods: ranked(methods) };
}

/** Equals in the order of the text. */
function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
