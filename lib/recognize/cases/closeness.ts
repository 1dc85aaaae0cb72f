/** How likely an organization owns a method, from where the two stand. */
import type { Range } from '@/lib/model/annotation';
import { type Document, lineAt, sentenceAt } from '@/lib/text/document';
import type { Owner } from './owners';

const ROLE: Readonly<Record<Owner['role'], number>> = { subject: 2, doer: 1, partner: -4, other: 0 };
/** Bodies that speak to everybody. */
const EVERYBODYS = /^(?:党中央|中共中央|中央|中国共产党|中组部|国务院)/u;

/** Higher is likelier: a subject in the same sentence before the method, then the same line, its heading, the title. */
export function closeness(owner: Owner, method: Range, document: Document): number {
  const distance = Math.abs(method.start - owner.end);
  const title = owner.isInTitle ? 2 : 0;
  const everybodys = EVERYBODYS.test(owner.name) ? -5 : 0;
  return placeOf(owner, method, document) + ROLE[owner.role] + title + everybodys - Math.min(distance, 600) / 100;
}

function placeOf(owner: Range, method: Range, document: Document): number {
  const isBefore = owner.start < method.start;
  const sentence = sentenceAt(document, method.start);
  if (owner.start >= sentence.start && owner.end <= sentence.end) return isBefore ? 5 : 1;
  if (!isBefore) return -3;
  return owner.start >= lineAt(document, method.start).start ? 2 : 0;
}
