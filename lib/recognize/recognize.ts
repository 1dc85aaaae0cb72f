/** Text → annotations and cases. */
import type { Annotation } from '@/lib/model/annotation';
import type { Recognition } from '@/lib/model/recognition';
import { documentOf } from '@/lib/text/document';
import type { Context, Segmenter, TraceEvent } from './context';
import { organizations } from './recognizers/organizations';
import { chooseLongest } from './refiners/choose-longest';

export interface RecognizeOptions {
  /** Decides where words end; without one the first marks come at once and are a little worse. */
  readonly segmenter?: Segmenter;
  /** Is told what was proposed, changed and dropped. */
  readonly trace?: (event: TraceEvent) => void;
}

const RECOGNIZERS = [organizations];
const REFINERS = [chooseLongest];

/** Never throws on any text; the same input gives the same output; offsets are UTF-16 into `text`. */
export function recognize(text: string, { segmenter, trace = () => {} }: RecognizeOptions = {}): Recognition {
  const context: Context = { document: documentOf(text), ...(segmenter && { tokens: segmenter(text) }), trace };
  const proposed = RECOGNIZERS.flatMap((recognizer): Annotation[] => recognizer(context));
  for (const annotation of proposed) trace({ step: 'proposed', annotation, by: annotation.rule });
  const annotations = REFINERS.reduce((chosen, refiner) => refiner(chosen, context), proposed);
  return { annotations, cases: [] };
}
