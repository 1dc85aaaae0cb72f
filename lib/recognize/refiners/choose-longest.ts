/** Of annotations of one kind that overlap, keeps the longest; of equals, the first. */
import { type Annotation, overlaps } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';

/** Sorted by start; nothing of one kind overlaps afterwards. O(n log n). */
export function chooseLongest(annotations: readonly Annotation[], context: Context): Annotation[] {
  const byStart = annotations.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Annotation[] = [];
  const last = new Map<string, number>();
  for (const annotation of byStart) {
    const at = last.get(annotation.kind);
    const rival = at === undefined ? undefined : kept[at];
    if (at === undefined || !rival || !overlaps(rival, annotation)) {
      last.set(annotation.kind, kept.push(annotation) - 1);
      continue;
    }
    const longer = annotation.end - annotation.start > rival.end - rival.start;
    if (longer) kept[at] = annotation;
    context.trace({ step: 'dropped', annotation: longer ? rival : annotation, by: 'choose-longest' });
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
