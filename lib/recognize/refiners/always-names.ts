/** 始终标注: finds the names that the user wants marked wherever they stand. */
import { type Annotation, contains, type Method, type OrganizationSort, type Range } from '@/lib/model/annotation';
import type { AlwaysEntry } from '@/lib/model/dictionary';
import type { Context } from '@/lib/recognize/context';
import { headAt } from '@/lib/recognize/method/head';
import { headsIn } from '@/lib/recognize/organization/heads';
import { nameIndex } from './name-index';
import { walker } from './walker';

/** Every name of the entries (all of one kind) in the text, by start, apart; `found` is what rules say of this kind. */
export function alwaysMentions(
  entries: ReadonlyMap<string, AlwaysEntry>,
  found: readonly Annotation[],
  { document, trace }: Context,
): Annotation[] {
  const quoted = new Map(document.quotes.map((pair) => [pair.inner.start, pair]));
  const next = walker(found);
  const sortOf = sorts();
  const chosen: Annotation[] = [];
  for (const place of nameIndex(entries.keys())(document.text)) {
    const from = chosen.at(-1)?.end ?? 0;
    const entry = entries.get(document.text.slice(place.start, place.end));
    if (!entry || place.start < from) continue;
    const known = next(place.start);
    const isKnown = known !== undefined && contains(known, place) && known.start >= from && bears(known, entry.name);
    const pair = quoted.get(place.start);
    const around = pair && pair.inner.end === place.end && pair.start >= from ? pair : undefined;
    const annotation = isKnown ? agreed(known, entry) : made(entry, place, around, document.text, sortOf);
    if (isKnown) trace({ step: 'changed', annotation, by: RULE, before: known });
    else trace({ step: 'proposed', annotation, by: RULE });
    chosen.push(annotation);
  }
  return chosen;
}

const RULE = 'dictionary/always';

/** What a rule found, as the entry of the same name has it. */
function agreed(known: Annotation, { sort }: AlwaysEntry): Annotation {
  return known.kind === 'organization' && sort ? { ...known, sort, rule: RULE } : { ...known, rule: RULE };
}

function made(
  entry: AlwaysEntry,
  place: Range,
  around: Range | undefined,
  text: string,
  sortOf: (entry: AlwaysEntry) => OrganizationSort,
): Annotation {
  const slice = ({ start, end }: Range) => ({ start, end, text: text.slice(start, end), rule: RULE });
  if (entry.kind === 'organization') return { kind: 'organization', ...slice(place), sort: sortOf(entry) };
  if (!around) return { kind: 'method', ...slice(place), ...partsOf(entry.name) };
  const end = headAt(text, around.end)?.end ?? around.end;
  const head = text.slice(around.end, end);
  return { kind: 'method', ...slice({ start: around.start, end }), name: entry.name, ...(head && { head }) };
}

/** An entry may hold quotation marks itself: “双联”工作法 → 双联, 工作法. */
function partsOf(entry: string): Pick<Method, 'name' | 'head'> {
  const [, name, head] = /^[“‘「『"]([^”’」』"]+)[”’」』"](.*)$/u.exec(entry) ?? [];
  return { name: name ?? entry, ...(head && { head }) };
}

/** The sort that an entry gives, or else its name's last words; read once, however often the name stands in the text. */
function sorts(): (entry: AlwaysEntry) => OrganizationSort {
  const read = new Map<string, OrganizationSort>();
  return ({ name, sort }) => {
    const last = sort || read.has(name) ? undefined : headsIn(name).at(-1);
    const known = sort ?? read.get(name) ?? (last?.end === name.length ? last.sort : 'other');
    read.set(name, known);
    return known;
  };
}

function bears(annotation: Annotation, name: string): boolean {
  return annotation.text === name || (annotation.kind === 'method' && annotation.name === name);
}
