/** A number inside of an organization's name counts nothing: 725所. */
import { type Annotation, contains } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { walker } from './walker';

/** `annotations` by start, apart within a kind; so is the answer. */
export function withoutFiguresInNames(annotations: readonly Annotation[], { trace }: Context): Annotation[] {
  const next = walker(annotations.filter(({ kind }) => kind === 'organization'));
  return annotations.filter((annotation) => {
    const name = annotation.kind === 'figure' ? next(annotation.start) : undefined;
    if (!name || !contains(name, annotation)) return true;
    trace({ step: 'dropped', annotation, by: `figure/in-an-organization: ${name.text}` });
    return false;
  });
}
