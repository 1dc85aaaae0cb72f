/** Whose method is it: pairs every method with the organization that most likely owns it. */
import type { Annotation, Method } from '@/lib/model/annotation';
import type { ProposedCase } from '@/lib/model/recognition';
import type { Document } from '@/lib/text/document';
import { closeness } from './closeness';
import { type Owner, ownersIn } from './owners';

/** How many other organizations are kept for the clerk to choose from. */
const ALTERNATIVES = 3;

/** Below this the article does not say whose method it is; chosen with the weights of closeness. */
const LEAST_CLOSENESS = 2.5;

/** How many organizations before and after a mention can own it, beside those of the title; keeps the work linear. */
const BEFORE = 16;
const AFTER = 4;

/** One case a method name, in the order of first mention; methods without any organization to own them give none. */
export function proposeCases(annotations: readonly Annotation[], document: Document): ProposedCase[] {
  const owners = ownersIn(annotations, document);
  const mentions = new Map<string, Method[]>();
  for (const method of annotations) {
    if (method.kind !== 'method') continue;
    const known = mentions.get(method.name);
    if (known) known.push(method);
    else mentions.set(method.name, [method]);
  }
  return [...mentions].flatMap(([method, places]) => {
    const [organization, ...alternatives] = rank(places, owners, document);
    return organization === undefined
      ? []
      : [{ organization, method, alternatives: alternatives.slice(0, ALTERNATIVES) }];
  });
}

/** Names of owners, most likely first: each by its best mention beside any mention of the method. */
function rank(methods: readonly Method[], owners: readonly Owner[], document: Document): string[] {
  const best = new Map<string, number>();
  for (const method of methods) {
    const current = owners.findLast(({ start, role }) => start < method.start && role === 'subject');
    for (const owner of around(method, owners)) {
      const weight = closeness(owner, method, document, current);
      best.set(owner.name, Math.max(best.get(owner.name) ?? Number.NEGATIVE_INFINITY, weight));
    }
  }
  const ranked = [...best].toSorted((a, b) => b[1] - a[1]);
  return (ranked[0]?.[1] ?? 0) < LEAST_CLOSENESS ? [] : ranked.map(([name]) => name);
}

/** Those of the title, and the nearest before and after. */
function around(method: Method, owners: readonly Owner[]): Owner[] {
  const next = owners.findIndex(({ start }) => start >= method.start);
  const at = next < 0 ? owners.length : next;
  const from = Math.max(0, at - BEFORE);
  return [
    ...owners.slice(0, from).filter(({ isInTitle, isTopic }) => isInTitle || isTopic),
    ...owners.slice(from, at + AFTER),
  ];
}
