/** Whose method is it: pairs every method with the organization that most likely owns it. */
import type { Annotation, Method } from '@/lib/model/annotation';
import type { ProposedCase } from '@/lib/model/recognition';
import type { Document } from '@/lib/text/document';
import { closeness } from './closeness';
import { type Owner, ownersIn, placesIn } from './owners';

/** How many other organizations are kept for the clerk to choose from. */
const ALTERNATIVES = 3;

/** Below this the article does not say whose method it is; chosen with the weights of closeness. */
const LEAST_CLOSENESS = 2.5;
/** Only a place that begins the sentence of its method, and the article, owns it. */
const LEAST_FOR_PLACES = 9;

/** How many organizations before and after a mention can own it, beside those of the title; keeps the work linear. */
const BEFORE = 16;
const AFTER = 4;

/** One case a method name, in the order of first mention; methods without any organization to own them give none. */
export function proposeCases(annotations: readonly Annotation[], document: Document): ProposedCase[] {
  const field = fieldOf(ownersIn(annotations, document));
  let ground: Field | undefined;
  const onGround = (places: readonly Method[]) => {
    ground ??= fieldOf(placesIn(annotations, document));
    return rank(places, ground, document, LEAST_FOR_PLACES);
  };
  const mentions = new Map<string, Method[]>();
  for (const method of annotations) {
    if (method.kind !== 'method') continue;
    const known = mentions.get(method.name);
    if (known) known.push(method);
    else mentions.set(method.name, [method]);
  }
  return [...mentions].flatMap(([method, places]) => {
    const owners = rank(places, field, document);
    const [organization, ...alternatives] = owners.length > 0 ? owners : onGround(places);
    return organization === undefined
      ? []
      : [{ organization, method, alternatives: alternatives.slice(0, ALTERNATIVES) }];
  });
}

/** Names of owners, most likely first: each by its best mention beside any mention of the method. */
function rank(methods: readonly Method[], field: Field, document: Document, least = LEAST_CLOSENESS): string[] {
  const { owners, subjects, prominent } = field;
  const best = new Map<string, number>();
  for (const method of methods) {
    const current = lastBefore(method, subjects);
    for (const owner of around(method, owners, prominent)) {
      const weight = closeness(owner, method, document, current);
      best.set(owner.name, Math.max(best.get(owner.name) ?? Number.NEGATIVE_INFINITY, weight));
    }
  }
  const ranked = [...best].toSorted((a, b) => b[1] - a[1]);
  return (ranked[0]?.[1] ?? 0) < least ? [] : ranked.map(([name]) => name);
}

/** The owners that a method is held against, each list by start. */
interface Field {
  readonly owners: readonly Owner[];
  readonly subjects: readonly Owner[];
  /** Of the title and the article's topic. */
  readonly prominent: readonly Owner[];
}

function fieldOf(owners: readonly Owner[]): Field {
  return {
    owners,
    subjects: owners.filter(({ role }) => role === 'subject'),
    prominent: owners.filter(({ isInTitle, isTopic }) => isInTitle || isTopic),
  };
}

function lastBefore(method: Method, owners: readonly Owner[]): Owner | undefined {
  return owners[countBefore(method.start, owners) - 1];
}

/** The nearest before and after; of those further back, the first and the nearest of title and topic. */
function around(method: Method, owners: readonly Owner[], prominent: readonly Owner[]): Owner[] {
  const at = countBefore(method.start, owners);
  const from = Math.max(0, at - BEFORE);
  const far = countBefore(owners[from]?.start ?? method.start, prominent);
  return [
    ...prominent.slice(0, Math.min(far, BEFORE)),
    ...prominent.slice(Math.max(BEFORE, far - BEFORE), far),
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
