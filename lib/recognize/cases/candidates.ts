/** Which organizations can own which method, with what speaks for and against each. */
import type { Annotation, Method } from '@/lib/model/annotation';
import { type Document, lineAt, sentenceAt } from '@/lib/text/document';
import { type OwnerTrait, ownerTraitsOf } from './owner-traits';
import type { Owner } from './owners';

/** How many organizations before and after a mention can own it, beside those of the title and the topic; keeps the work linear. */
const BEFORE = 16;
const AFTER = 4;
/** How many of title and topic further back: the first and the nearest. */
const FAR = 4;

/** The owners that a method is held against, each list by start. */
export interface Field {
  readonly owners: readonly Owner[];
  readonly subjects: readonly Owner[];
  /** Of the title and the article's topic. */
  readonly prominent: readonly Owner[];
}

export function fieldOf(owners: readonly Owner[]): Field {
  return {
    owners,
    subjects: owners.filter(({ role }) => role === 'subject'),
    prominent: owners.filter(({ isInTitle, isTopic }) => isInTitle || isTopic),
  };
}

/** By owner's name: the traits of each pair of its mentions with mentions of the method. */
export type Candidates = ReadonlyMap<string, readonly (readonly OwnerTrait[])[]>;

/** By the method's bare name, in the order of first mention. */
export function mentionsWithOwners(
  annotations: readonly Annotation[],
  field: Field,
  document: Document,
): ReadonlyMap<string, Candidates> {
  const found = new Map<string, Candidates>();
  for (const [name, methods] of mentionsOf(annotations)) found.set(name, candidatesOf(methods, field, document));
  return found;
}

/** By the method's bare name. */
export function mentionsOf(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Method[]> {
  const mentions = new Map<string, Method[]>();
  for (const method of annotations) {
    if (method.kind !== 'method') continue;
    const known = mentions.get(method.name);
    if (known) known.push(method);
    else mentions.set(method.name, [method]);
  }
  return mentions;
}

export function candidatesOf(methods: readonly Method[], field: Field, document: Document): Candidates {
  const found = new Map<string, (readonly OwnerTrait[])[]>();
  for (const method of methods) {
    const standing = {
      method,
      sentence: sentenceAt(document, method.start),
      line: lineAt(document, method.start),
      current: lastBefore(method, field.subjects),
      nearest: lastBefore(method, field.owners),
    };
    for (const owner of around(method, field)) {
      const traits = ownerTraitsOf(owner, standing, document);
      const known = found.get(owner.name);
      if (known) known.push(traits);
      else found.set(owner.name, [traits]);
    }
  }
  return found;
}

function lastBefore(method: Method, owners: readonly Owner[]): Owner | undefined {
  return owners[countBefore(method.start, owners) - 1];
}

/** The nearest before and after; of those further back, the first and the nearest of title and topic. */
function around(method: Method, { owners, prominent }: Field): Owner[] {
  const at = countBefore(method.start, owners);
  const from = Math.max(0, at - BEFORE);
  const far = countBefore(owners[from]?.start ?? method.start, prominent);
  return [
    ...prominent.slice(0, Math.min(far, FAR)),
    ...prominent.slice(Math.max(FAR, far - FAR), far),
    ...owners.slice(from, at + AFTER),
  ];
}

/** How many of the owners start before the place; by bisection. */
function countBefore(start: number, owners: readonly Owner[]): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
