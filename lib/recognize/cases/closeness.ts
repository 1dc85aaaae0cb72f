/** How likely an organization owns a method, from where the two stand. */
import type { Range } from '@/lib/model/annotation';
import { type Document, lineAt, sentenceAt } from '@/lib/text/document';
import type { Owner } from './owners';

/** The pieces of evidence and what each is worth: chosen by a sweep over the shared articles and 32 others. */
const CLOSENESS = {
  sentenceBefore: 5,
  sentenceAfter: 1,
  line: 2,
  after: -3,
  subject: 1,
  doer: 1,
  partner: -4,
  title: 2,
  everybodys: -5,
  /** The last subject before the method, however far. */
  current: 2,
  /** The article's main actor. */
  topic: 1,
  /** For each hundred characters between, six hundred at most. */
  perHundred: -0.5,
} as const;

/** Bodies that speak to everybody. */
const EVERYBODYS = /^(?:党中央|中共中央|中央|中国共产党|中组部|国务院)/u;

/** Higher is likelier: a subject in the same sentence before the method, then the one last spoken of, the topic, the title. */
export function closeness(owner: Owner, method: Range, document: Document, current: Owner | undefined): number {
  const distance = Math.abs(method.start - owner.end);
  return (
    placeOf(owner, method, document) +
    (owner.role === 'other' ? 0 : CLOSENESS[owner.role]) +
    (owner.isInTitle ? CLOSENESS.title : 0) +
    (owner.isTopic ? CLOSENESS.topic : 0) +
    (owner.name === current?.name ? CLOSENESS.current : 0) +
    (EVERYBODYS.test(owner.name) ? CLOSENESS.everybodys : 0) +
    (Math.min(distance, 600) / 100) * CLOSENESS.perHundred
  );
}

function placeOf(owner: Range, method: Range, document: Document): number {
  const isBefore = owner.start < method.start;
  const sentence = sentenceAt(document, method.start);
  if (owner.start >= sentence.start && owner.end <= sentence.end) {
    return isBefore ? CLOSENESS.sentenceBefore : CLOSENESS.sentenceAfter;
  }
  if (!isBefore) return CLOSENESS.after;
  return owner.start >= lineAt(document, method.start).start ? CLOSENESS.line : 0;
}
