/** The organizations that can own a method, each with its part in its sentence. */
import type { Annotation, OrganizationSort, Range } from '@/lib/model/annotation';
import { leadingPlace } from '@/lib/recognize/organization/places';
import { type Document, lineAt, sentenceAt } from '@/lib/text/document';

export interface Owner extends Range {
  readonly name: string;
  readonly isInTitle: boolean;
  /** The article's main actor: most often the subject, of equals the first. */
  readonly isTopic: boolean;
  readonly sort: OrganizationSort;
  /** How often the article names it. */
  readonly times: number;
  /** Whether it is the first of its line. */
  readonly opensLine: boolean;
  /** Whether its line is too short to be a paragraph. */
  readonly isHeading: boolean;
  /**
   * - `subject`: begins a sentence or a clause
   * - `doer`: 由…
   * - `partner`: gone to or worked with (参观山东省博物馆, 与某局): seldom the owner
   */
  readonly role: 'subject' | 'doer' | 'partner' | 'other';
}

/** By start; media are left out: they tell of others. In a list, the role of the first is the role of all. */
export function ownersIn(annotations: readonly Annotation[], document: Document): Owner[] {
  const titleEnd = document.lines[0]?.end ?? 0;
  const owners: Mention[] = [];
  for (const a of annotations) {
    if (a.kind !== 'organization' || a.sort === 'media') continue;
    const last = owners.at(-1);
    const isListed = last !== undefined && /^[、和及]$/u.test(document.text.slice(last.end, a.start));
    const role = isListed ? last.role : roleOf(a, document);
    const line = lineAt(document, a.start);
    owners.push({
      start: a.start,
      end: a.end,
      name: a.fullName ?? a.text,
      isInTitle: a.end <= titleEnd,
      role,
      sort: a.sort,
      opensLine: last === undefined || last.start < line.start,
      isHeading: line.end - line.start <= HEADING,
    });
  }
  return withTopic(owners);
}

/** A line as short as this is no paragraph. */
const HEADING = 30;

type Mention = Omit<Owner, 'isTopic' | 'times'>;

function withTopic(owners: readonly Mention[]): Owner[] {
  const topic = topicOf(owners);
  const times = new Map<string, number>();
  for (const { name } of owners) times.set(name, (times.get(name) ?? 0) + 1);
  return owners.map((owner) => ({ ...owner, isTopic: owner.name === topic, times: times.get(owner.name) ?? 1 }));
}

function topicOf(owners: readonly Mention[]): string | undefined {
  const times = new Map<string, number>();
  for (const { name, role } of owners) if (role === 'subject') times.set(name, (times.get(name) ?? 0) + 1);
  const [most] = [...times].toSorted((a, b) => b[1] - a[1]);
  return most?.[0];
}

/**
 * Places that act as their government does (犍为县推行…): subjects of a sentence or clause where no organization's name
 * goes on. For methods that no organization owns.
 */
export function placesIn(annotations: readonly Annotation[], document: Document): Owner[] {
  const titleEnd = document.lines[0]?.end ?? 0;
  const taken = new Set(annotations.filter(({ kind }) => kind === 'organization').map(({ start }) => start));
  const places: Mention[] = [];
  for (const { index } of document.text.matchAll(CLAUSE)) {
    const start = index + (CLAUSE_MARK.test(document.text.charAt(index)) ? 1 : 0);
    const name = taken.has(start) ? '' : placeAt(document.text, start);
    if (name !== '')
      places.push({
        start,
        end: start + name.length,
        name,
        isInTitle: start < titleEnd,
        role: 'subject',
        sort: 'government',
        opensLine: false,
        isHeading: false,
      });
  }
  return withTopic(places);
}

/** Whether a place begins the sentence at `at`, or a clause of it: cheaper than `placesIn`, and needed for it to matter. */
export function placeActsBeside(at: number, document: Document): boolean {
  const { start, end } = sentenceAt(document, at);
  const from = Math.max(start, at - SENTENCE_REACH);
  const sentence = document.text.slice(from, Math.min(end, at));
  return [...sentence.matchAll(CLAUSE)].some(({ index }) => {
    const isAfterMark = CLAUSE_MARK.test(sentence.charAt(index));
    const begins = isAfterMark || from === start;
    return begins && placeAt(sentence, index + (isAfterMark ? 1 : 0)) !== '';
  });
}

/** No further back in its sentence; keeps the work linear where a sentence never ends. */
const SENTENCE_REACH = 400;

const CLAUSE_MARK = /[\s，,。；;：:！？]/u;
const CLAUSE = /(?:^|[\s，,。；;：:！？])(?=\p{Script=Han})/gu;
// 玉津镇, 平寨社区: towns and villages that no gazetteer holds
const TOWN = /^\p{Script=Han}{2,3}(?:镇|乡|街道|社区|村)(?![\p{Script=Han}]{0,2}(?:党|委))/u;

function placeAt(text: string, start: number): string {
  let end = start;
  for (let length = 1; length > 0; ) {
    length = leadingPlace(text.slice(end, end + 10));
    end += length;
  }
  const town = TOWN.exec(text.slice(end, end + 12))?.[0] ?? '';
  const name = text.slice(start, end + town.length);
  return /[县区市州旗镇乡村]$|街道$|社区$/u.test(name) ? name : '';
}

const PARTNER = /(?:参观|前往|走进|来到|奔赴|抵达|赴|到|在|与|和|同|联合|邀请|依托|被|向|对)$/u;

function roleOf({ start }: Range, document: Document): Owner['role'] {
  const before = document.text.slice(Math.max(0, start - 4), start);
  if (before.endsWith('由')) return 'doer';
  if (PARTNER.test(before)) return 'partner';
  const begins = sentenceAt(document, start).start === start || /[，,。；;：:\n]\s*$/u.test(before);
  return begins ? 'subject' : 'other';
}
