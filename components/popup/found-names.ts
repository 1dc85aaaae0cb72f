/** The annotations of a page as its reader counts them: a name once, with its mentions. */
import { figureText } from '@/components/figure-text';
import type { Annotation, Kind, Range } from '@/lib/model/annotation';

export interface FoundName {
  readonly label: string;
  /** A second name, smaller: the full name of an organization, what a figure counts. */
  readonly detail?: string;
  /** Where it stands, in reading order; never empty. */
  readonly mentions: readonly Range[];
}

/** The names of one kind, most mentioned first, then in reading order. */
export function foundNames(annotations: readonly Annotation[], kind: Kind): FoundName[] {
  const names = new Map<string, FoundName>();
  for (const annotation of annotations) {
    if (annotation.kind !== kind) continue;
    const { label, detail } = named(annotation);
    const key = `${label}\n${kind === 'figure' ? (detail ?? '') : ''}`;
    const known = names.get(key);
    const full = known?.detail ?? detail;
    const mentions = [...(known?.mentions ?? []), { start: annotation.start, end: annotation.end }];
    names.set(key, { label, mentions, ...(full === undefined ? {} : { detail: full }) });
  }
  return [...names.values()].sort((a, b) => b.mentions.length - a.mentions.length);
}

function named(annotation: Annotation): { label: string; detail?: string | undefined } {
  switch (annotation.kind) {
    case 'organization':
      return { label: annotation.text, detail: annotation.fullName };
    case 'method':
      return { label: annotation.name, detail: annotation.head };
    case 'figure':
      return { label: figureText(annotation), detail: annotation.of };
  }
}
