/**
 * The user's own dictionary, applied last: it wins over every rule.
 *
 * 从不标注 drops what bears exactly the name, whatever its kind. An organization and a figure are named by their text; a
 * method by its bare name and by its text, with or without quotation marks: 双联, “双联”工作法 and 双联工作法 all drop
 * “双联”工作法.
 *
 * 始终标注 marks the name wherever it stands in the text, from the left, the longest name at each place, and drops every
 * other annotation of its kind that it touches. A method's name in quotation marks of its own takes them and the head
 * noun along: “双联”工作法. What a rule found under the same name keeps its extent.
 */
import { type Annotation, overlaps, type Range } from '@/lib/model/annotation';
import { type AlwaysEntry, type Dictionary, NAME_KINDS, type NameKind, normalName } from '@/lib/model/dictionary';
import type { Context } from '@/lib/recognize/context';
import { alwaysMentions } from './always-names';
import { walker } from './walker';

/** `annotations` sorted, apart within a kind; so is the answer. Linear in the text, however many the names. */
export function applyDictionary(
  annotations: readonly Annotation[],
  dictionary: Dictionary,
  context: Context,
): Annotation[] {
  if (dictionary.length === 0) return [...annotations];
  const wanted = withoutNever(annotations, dictionary, context);
  return NAME_KINDS.reduce((kept, kind) => withAlways(kept, dictionary, kind, context), wanted).toSorted(
    (a, b) => a.start - b.start,
  );
}

function withoutNever(annotations: readonly Annotation[], dictionary: Dictionary, { trace }: Context): Annotation[] {
  const never = dictionary.filter(({ action }) => action === 'never').map(({ name }) => name);
  const exact = new Set(never);
  const bare = new Set(never.map(unquoted));
  const isNever = (annotation: Annotation) =>
    annotation.kind === 'method'
      ? bare.has(unquoted(normalName(annotation.name))) || bare.has(unquoted(normalName(annotation.text)))
      : exact.has(normalName(annotation.text));
  return annotations.filter((annotation) => {
    const isDropped = isNever(annotation);
    if (isDropped) trace({ step: 'dropped', annotation, by: 'dictionary/never' });
    return !isDropped;
  });
}

function withAlways(
  annotations: readonly Annotation[],
  dictionary: Dictionary,
  kind: NameKind,
  context: Context,
): Annotation[] {
  const entries = new Map<string, AlwaysEntry>();
  for (const entry of dictionary) if (entry.action === 'always' && entry.kind === kind) entries.set(entry.name, entry);
  if (entries.size === 0) return [...annotations];
  const found = annotations.filter((annotation) => annotation.kind === kind);
  const others = annotations.filter((annotation) => annotation.kind !== kind);
  const chosen = alwaysMentions(entries, found, context);
  const isUntouched = (annotation: Annotation, rival: Range | undefined) => {
    if (!rival || !overlaps(rival, annotation)) return true;
    const isKept = rival.start === annotation.start && rival.end === annotation.end;
    if (!isKept) context.trace({ step: 'dropped', annotation, by: 'dictionary/always' });
    return false;
  };
  const next = walker(chosen);
  return [...others, ...found.filter((annotation) => isUntouched(annotation, next(annotation.start))), ...chosen];
}

function unquoted(name: string): string {
  return name.replace(/[“”‘’「」『』"＂]/gu, '');
}
