/** What speaks for and against an organization owning a method, from where the two stand. */
import type { Range } from '@/lib/model/annotation';
import { type Document, lineAt } from '@/lib/text/document';
import type { Owner } from './owners';

export type OwnerTrait =
  | 'sentence-before' // 区委组织部推行“甲”
  | 'sentence-after' // “甲”由区委组织部推行
  | 'line-before' // earlier in the paragraph
  | 'line-after'
  | 'previous-line'
  | 'earlier'
  | 'later'
  | 'clause-before' // no mark between the two
  | 'right-before' // 区委组织部“甲”, 区委组织部的“甲”
  | 'nearest-before' // no other organization between
  | 'subject'
  | 'subject-of-sentence'
  | 'doer' // 由区委组织部
  | 'partner' // 与区委组织部, 走进区委组织部
  | 'partner-in-sentence'
  | 'title'
  | 'topic'
  | 'current' // the last subject before the method
  | 'opens-line' // the first organization of the method's paragraph
  | 'heading' // stands on the short line above: 区委组织部：
  | 'everybodys'
  | 'party-body' // 党委, 党支部
  | 'enterprise'
  | 'named-once'
  | 'named-often'
  | 'within-10'
  | 'within-40'
  | 'within-150'
  | 'beyond-400';

/** Bodies that speak to everybody. */
const EVERYBODYS = /^(?:党中央|中共中央|中央|中国共产党|中组部|国务院)/u;
const PARTY_BODY = /(?:党委|党总支|党支部|党组|党工委|工委|支部)$/u;
/** A line as short as this may be a heading. */
const HEADING = 30;

/** Where a mention of a method stands. */
export interface Standing {
  readonly method: Range;
  readonly sentence: Range;
  readonly line: Range;
  /** The last subject before it. */
  readonly current: Owner | undefined;
  /** The last owner before it. */
  readonly nearest: Owner | undefined;
}

/** The traits of an owner beside one mention of a method. */
export function ownerTraitsOf(
  owner: Owner,
  { method, sentence, line, current, nearest }: Standing,
  document: Document,
): OwnerTrait[] {
  const traits: OwnerTrait[] = [];
  const add = (holds: boolean, trait: OwnerTrait) => {
    if (holds) traits.push(trait);
  };
  const isBefore = owner.start < method.start;
  const inSentence = owner.start >= sentence.start && owner.end <= sentence.end;
  const inLine = owner.start >= line.start && owner.end <= line.end;
  const distance = isBefore ? method.start - owner.end : owner.start - method.end;
  const between = isBefore && distance < 40 ? document.text.slice(owner.end, method.start) : undefined;
  traits.push(placeOf(isBefore, inSentence, inLine, owner, line, document));
  add(between !== undefined && inSentence && !/[，,。；;：:！？]/u.test(between), 'clause-before');
  add(between === '' || between === '的', 'right-before');
  add(owner === nearest, 'nearest-before');
  if (owner.role !== 'other') traits.push(owner.role);
  add(owner.role === 'subject' && inSentence && isBefore, 'subject-of-sentence');
  add(owner.role === 'partner' && inSentence, 'partner-in-sentence');
  add(owner.isInTitle, 'title');
  add(owner.isTopic, 'topic');
  add(owner.name === current?.name, 'current');
  add(inLine && owner.opensLine, 'opens-line');
  add(!inLine && isBefore && owner.isHeading && distance < HEADING + 120, 'heading');
  add(EVERYBODYS.test(owner.name), 'everybodys');
  add(PARTY_BODY.test(owner.name), 'party-body');
  add(owner.sort === 'enterprise', 'enterprise');
  add(owner.times === 1, 'named-once');
  add(owner.times > 3, 'named-often');
  add(distance <= 10, 'within-10');
  add(distance > 10 && distance <= 40, 'within-40');
  add(distance > 40 && distance <= 150, 'within-150');
  add(distance > 400, 'beyond-400');
  return traits;
}

function placeOf(
  isBefore: boolean,
  inSentence: boolean,
  inLine: boolean,
  owner: Range,
  line: Range,
  document: Document,
): OwnerTrait {
  if (inSentence) return isBefore ? 'sentence-before' : 'sentence-after';
  if (inLine) return isBefore ? 'line-before' : 'line-after';
  if (!isBefore) return 'later';
  return lineAt(document, owner.start).end >= line.start - 2 ? 'previous-line' : 'earlier';
}
