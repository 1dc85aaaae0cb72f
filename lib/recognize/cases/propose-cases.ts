/** Whose method is it: pairs every method with the organization that most likely owns it. */
import type { Annotation, Method, Organization } from '@/lib/model/annotation';
import type { ProposedCase } from '@/lib/model/recognition';
import { type Document, lineAt, sentenceAt } from '@/lib/text/document';

/** How many other organizations are kept for the clerk to choose from. */
const ALTERNATIVES = 3;

/** Below this the article does not say whose method it is: by the shared articles, 1.1 was right and 1.0 wrong. */
const LEAST_CLOSENESS = 1.05;

/** One case a method name, in the order of first mention; methods without any organization to own them give none. */
export function proposeCases(annotations: readonly Annotation[], document: Document): ProposedCase[] {
  const owners = annotations.filter((a) => a.kind === 'organization').filter((a) => a.sort !== 'media');
  const mentions = new Map<string, Method[]>();
  for (const method of annotations.filter((a) => a.kind === 'method')) {
    mentions.set(method.name, [...(mentions.get(method.name) ?? []), method]);
  }
  return [...mentions].flatMap(([method, places]) => {
    const [organization, ...alternatives] = rank(places, owners, document);
    return organization === undefined
      ? []
      : [{ organization, method, alternatives: alternatives.slice(0, ALTERNATIVES) }];
  });
}

/** Names of owners, most likely first: each by its best mention beside any mention of the method. */
function rank(methods: readonly Method[], owners: readonly Organization[], document: Document): string[] {
  const best = new Map<string, number>();
  for (const owner of owners) {
    const weight = Math.max(...methods.map((method) => closeness(owner, method, document)));
    best.set(owner.text, Math.max(best.get(owner.text) ?? Number.NEGATIVE_INFINITY, weight));
  }
  const ranked = [...best].toSorted((a, b) => b[1] - a[1]);
  return (ranked[0]?.[1] ?? 0) < LEAST_CLOSENESS ? [] : ranked.map(([name]) => name);
}

/** Higher is likelier: a subject in the same sentence before the method, then the same line, the heading, the title. */
function closeness(owner: Organization, method: Method, document: Document): number {
  const { text, lines } = document;
  const sentence = sentenceAt(document, method.start);
  const line = lineAt(document, method.start);
  const near = owner.start >= sentence.start && owner.end <= sentence.end;
  const distance = Math.abs(method.start - owner.end);
  let weight = -Math.min(distance, 600) / 100;
  if (near) weight += owner.start < method.start ? 5 : 1;
  else if (owner.start < method.start) weight += owner.start >= line.start ? 2 : 0;
  else weight -= 3;
  if (owner.end <= (lines[0]?.end ?? 0)) weight += 2;
  const before = text.slice(Math.max(0, owner.start - 4), owner.start);
  if (OWNED_BY.test(before)) weight += 1;
  else if (VISITED.test(before)) weight -= 4;
  else if (owner.start === sentence.start || /[，,。；;：:\n]\s*$/u.test(before)) weight += 2;
  if (/^(?:党中央|中共中央|中央|中国共产党|中组部|国务院)/u.test(owner.text)) weight -= 5;
  return weight;
}

const OWNED_BY = /由$/u;
/** 参观山东省博物馆, 在清华大学, 与某局: a place gone to or a partner, seldom the owner. */
const VISITED = /(?:参观|前往|走进|来到|奔赴|抵达|赴|到|在|与|和|同|联合|邀请|依托|被|向|对)$/u;
