/** Text → annotations and cases. */
import type { Dictionary } from '@/lib/model/dictionary';
import type { Recognition } from '@/lib/model/recognition';
import { documentOf } from '@/lib/text/document';
import { proposeCases } from './cases/propose-cases';
import type { Context, Recognizer, Segmenter, TraceEvent } from './context';
import { figures } from './recognizers/figures';
import { methods } from './recognizers/methods';
import { organizations } from './recognizers/organizations';
import { repeatsOf } from './recognizers/repeats';
import { chooseLongest } from './refiners/choose-longest';
import { applyDictionary } from './refiners/dictionary';
import { tieShortForms } from './refiners/tie-short-forms';

export interface RecognizeOptions {
  /** Decides where words end; without one the first marks come at once and are a little worse. */
  readonly segmenter?: Segmenter;
  /** The user's own names: they win over every rule. */
  readonly dictionary?: Dictionary;
  /** Is told what was proposed, changed and dropped. */
  readonly trace?: (event: TraceEvent) => void;
}

const RECOGNIZERS: readonly Recognizer[] = [organizations, methods, figures];

/** Never throws on any text; the same input gives the same output; offsets are UTF-16 into `text`. */
export function recognize(
  text: string,
  { segmenter, dictionary = [], trace = () => {} }: RecognizeOptions = {},
): Recognition {
  const context: Context = { document: documentOf(text), ...(segmenter && { tokens: segmenter(text) }), trace };
  const proposed = RECOGNIZERS.flatMap((recognizer) => recognizer(context));
  const first = chooseLongest(proposed, context);
  const repeats = repeatsOf(
    first.filter((a) => a.kind === 'organization'),
    context,
  );
  for (const annotation of [...proposed, ...repeats]) trace({ step: 'proposed', annotation, by: annotation.rule });
  const annotations = tieShortForms(
    applyDictionary(chooseLongest([...first, ...repeats], context), dictionary, context),
  );
  return { annotations, cases: proposeCases(annotations, context.document) };
}
