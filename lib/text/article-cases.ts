/** The cases that an article tells, each with the passages that tell its background, practice and results. */
import { contains, type Range } from '@/lib/model/annotation';
import type { Part } from '@/lib/model/clipping';
import type { ProposedCase, Recognition } from '@/lib/model/recognition';
import { documentOf } from './document';
import { tellingPart } from './part';

export interface TellingPassage extends Range {
  /** Absent: names the case and tells no part clearly. */
  readonly part?: Part;
}

export interface ArticleCase extends ProposedCase {
  /** In the order of the text. */
  readonly passages: readonly TellingPassage[];
}

/**
 * The proposed cases whose method is named in the stretch `body` of `text`. A paragraph tells of the case that it names;
 * one that names none goes on about the case named before it. Where only one case is proposed, all of the article is its.
 */
export function casesOfArticle(recognition: Recognition, body: Range, text: string): ArticleCase[] {
  const named = recognition.cases.filter(({ method }) =>
    recognition.annotations.some((found) => found.kind === 'method' && found.name === method && contains(body, found)),
  );
  const owned = new Map<ProposedCase, Unit[]>(named.map((its) => [its, []]));
  let current = named.length === 1 ? named[0] : undefined;
  const names = named.map(({ method }) => method);
  for (const unit of unitsOf(text, body, names)) {
    const words = text.slice(unit.start, unit.end);
    const told = named.filter(({ method }) => words.includes(method));
    const owners = named.filter(({ organization }) => words.includes(organization));
    current = told[0] ?? (owners.length === 1 ? owners[0] : undefined) ?? current;
    // a paragraph that names several cases tells of none in particular
    if (told.length <= 1 && current) owned.get(current)?.push(unit);
  }
  return named.map((its) => {
    const passages = clearest(owned.get(its) ?? []);
    return { ...its, passages: passages.length > 0 ? passages : naming(its.method, text, body) };
  });
}

/** The first sentence that names the method, where no passage tells of it. */
function naming(method: string, text: string, body: Range): TellingPassage[] {
  const names = documentOf(text).sentences.find(
    (sentence) =>
      contains(body, sentence) &&
      /[。！？；]/u.test(text.slice(sentence.start, sentence.end)) &&
      text.slice(sentence.start, sentence.end).includes(method),
  );
  return names ? [names] : [];
}

interface Unit extends TellingPassage {
  readonly part: Part;
  readonly score: number;
}

/** For each part at most so many passages; the clerk adds others by selecting them. */
const MOST_A_PART = 3;
/** A longer paragraph is cut where the part changes. */
const LONG_PARAGRAPH = 220;
const SHORTEST = 15;

function clearest(units: readonly Unit[]): TellingPassage[] {
  const kept = new Set<Unit>();
  for (const part of new Set(units.map((unit) => unit.part)))
    for (const unit of units
      .filter((each) => each.part === part)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_A_PART))
      kept.add(unit);
  return units.filter((unit) => kept.has(unit)).map(({ start, end, part }) => ({ start, end, part }));
}

/** Paragraphs that clearly tell a part; of long ones, and of those that name several cases, pieces. */
function unitsOf(text: string, body: Range, names: readonly string[]): Unit[] {
  const { lines, sentences } = documentOf(text);
  return lines.flatMap((line) => {
    const inside = { start: Math.max(line.start, body.start), end: Math.min(line.end, body.end) };
    if (inside.end - inside.start < SHORTEST || !/[。！？；]/u.test(text.slice(inside.start, inside.end))) return [];
    const words = text.slice(inside.start, inside.end);
    const isMixed = names.filter((name) => words.includes(name)).length > 1;
    if (!isMixed && words.length <= LONG_PARAGRAPH) return unitOf(text, inside);
    const within = sentences.filter((sentence) => contains(inside, sentence));
    return (isMixed ? within : runsOf(text, within)).flatMap((run) => unitOf(text, run));
  });
}

/** Neighbouring sentences that tell the same part, those that tell none with the ones before them. */
function runsOf(text: string, sentences: readonly Range[]): Range[] {
  const runs: { start: number; end: number; part: Part | undefined }[] = [];
  for (const { start, end } of sentences) {
    const part = tellingPart(text.slice(start, end))?.part;
    const last = runs.at(-1);
    if (last && (part === undefined || last.part === undefined || part === last.part)) {
      last.end = end;
      last.part ??= part;
    } else runs.push({ start, end, part });
  }
  return runs;
}

function unitOf(text: string, range: Range): Unit[] {
  const from = range.start + (/^\s*/u.exec(text.slice(range.start, range.end))?.[0].length ?? 0);
  const to = range.start + text.slice(range.start, range.end).trimEnd().length;
  const told = tellingPart(text.slice(from, to));
  return told && to - from >= SHORTEST ? [{ start: from, end: to, ...told }] : [];
}
