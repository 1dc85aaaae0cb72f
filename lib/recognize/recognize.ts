/** Text → annotations and cases. */

import type { Annotation, Organization } from '@/lib/model/annotation';
import type { Dictionary } from '@/lib/model/dictionary';
import type { Recognition } from '@/lib/model/recognition';
import { type Document, documentOf } from '@/lib/text/document';
import { looksPartyBuilding } from '@/lib/text/party-building';
import { proposeCases } from './cases/propose-cases';
import { cutWhereNamed } from './clauses-to-cut';
import type { Context, Segmenter, TraceEvent } from './context';
import { type Head, headsIn } from './organization/heads';
import { figures } from './recognizers/figures';
import { listedFirms } from './recognizers/listed-firms';
import { methods } from './recognizers/methods';
import { organizations } from './recognizers/organizations';
import { repeatsOf } from './recognizers/repeats';
import { taggedOrganizations } from './recognizers/tagged-organizations';
import { chooseLongest } from './refiners/choose-longest';
import { applyDictionary } from './refiners/dictionary';
import { withoutFiguresInNames } from './refiners/figures-in-names';
import { tieShortForms } from './refiners/tie-short-forms';
import type { Domain } from './tagger/asset';
import { taggedInPlaceOf } from './tagger/combine';
import type { Tagger } from './tagger/tagger';

export interface RecognizeOptions {
  /** Decides where words end; without one the first marks come at once and are a little worse. */
  readonly segmenter?: Segmenter;
  /** Decides over the rules about organizations, and names firms, media and clubs that no rule knows; needs a segmenter. */
  readonly tagger?: Tagger;
  /** The user's own names: they win over every rule. */
  readonly dictionary?: Dictionary;
  /** Is told what was proposed, changed and dropped. */
  readonly trace?: (event: TraceEvent) => void;
}

/** Never throws on any text; the same input gives the same output; offsets are UTF-16 into `text`. */
export function recognize(
  text: string,
  { segmenter, tagger, dictionary = [], trace = () => {} }: RecognizeOptions = {},
): Recognition {
  const document = documentOf(text);
  const heads = headsIn(text);
  const domain = segmenter && isPartyBuilding(document) ? 'party' : 'general';
  const tokens = segmenter && (domain === 'party' ? cutWhereNamed(text, heads, segmenter) : segmenter(text));
  const context: Context = { document, ...(tokens && { tokens }), trace };
  const named = namedOrganizations(context, heads, domain, tagger);
  const proposed = [...named, ...methods(context), ...figures(context)];
  const first = chooseLongest(proposed, context);
  const certain = first.filter(isOrganization);
  const repeats = [...repeatsOf(certain, context), ...listedFirms(certain, context)];
  for (const annotation of [...proposed, ...repeats]) trace({ step: 'proposed', annotation, by: annotation.rule });
  const chosen = withoutFiguresInNames(chooseLongest([...first, ...repeats], context), context);
  const annotations = tieShortForms(applyDictionary(chosen, dictionary, context));
  return { annotations, cases: proposeCases(annotations, context.document) };
}

/** By the rules; where there are words and a tagger, as it decides over them. */
function namedOrganizations(context: Context, heads: readonly Head[], domain: Domain, tagger?: Tagger): Organization[] {
  const { document, tokens } = context;
  const proposals = organizations(context, heads);
  if (!tagger || !tokens) return proposals;
  const tagged = taggedOrganizations(document.text, { tokens, heads, proposals }, tagger, domain);
  return taggedInPlaceOf(chooseLongest(proposals, context).filter(isOrganization), tagged, context);
}

/** Whether the text, its first line as the title, is party-building news: there the rules decide without the tagger. */
function isPartyBuilding({ text, lines }: Document): boolean {
  const [title] = lines;
  return looksPartyBuilding(title ? text.slice(title.start, title.end) : '', text);
}

function isOrganization(annotation: Annotation): annotation is Organization {
  return annotation.kind === 'organization';
}
