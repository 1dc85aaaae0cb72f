/** 工作法名录 and the list of organizations: what the clippings tell of each, gathered clipping by clipping. */
import type { OrganizationSort } from '@/lib/model/annotation';
import type { CaseStatus } from '@/lib/model/case';
import { PARTS, type Part } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import type { Source, Thing } from '@/lib/model/survey';
import { type SurveyedClipping, sourceOf } from './entry';

interface Gathered {
  readonly clippings: ClippingId[];
  figures: number;
  readonly others: Map<string, number>;
  readonly parts: Set<Part>;
  readonly cases: Map<string, CaseStatus>;
  readonly sorts: Map<OrganizationSort, number>;
  first: Source;
  last: Source;
}

/** Gathers things by name. */
export class Catalogue {
  readonly #things = new Map<string, Gathered>();

  /** Nothing where the name is empty. */
  add(name: string, other: string, entry: SurveyedClipping): void {
    if (name === '') return;
    const source = sourceOf(entry);
    const known = this.#things.get(name);
    const its: Gathered = known ?? {
      clippings: [],
      figures: 0,
      others: new Map(),
      parts: new Set(),
      cases: new Map(),
      sorts: new Map(),
      first: source,
      last: source,
    };
    if (!known) this.#things.set(name, its);
    const { clipping, case: itsCase } = entry;
    its.clippings.push(clipping.id);
    if (other !== '') its.others.set(other, (its.others.get(other) ?? 0) + 1);
    if (clipping.part) its.parts.add(clipping.part);
    if (itsCase) its.cases.set(itsCase.id, itsCase.status);
    if (source.day < its.first.day) its.first = source;
    if (source.day > its.last.day) its.last = source;
    for (const annotation of clipping.annotations) {
      if (annotation.kind === 'figure') its.figures += 1;
      else if (annotation.kind === 'organization' && (annotation.fullName ?? annotation.text) === name)
        its.sorts.set(annotation.sort, (its.sorts.get(annotation.sort) ?? 0) + 1);
    }
  }

  /** Most clippings first, equals by name. */
  things(): Thing[] {
    return [...this.#things]
      .map(([name, its]) => thing(name, its))
      .sort((a, b) => b.clippings.length - a.clippings.length || (a.name < b.name ? -1 : 1));
  }
}

function thing(name: string, { others, parts, cases, sorts, ...its }: Gathered): Thing {
  const statuses = { unreviewed: 0, verified: 0, doubtful: 0 };
  for (const status of cases.values()) statuses[status] += 1;
  const sort = ranked(sorts)[0]?.[0];
  return {
    name,
    ...its,
    cases: cases.size,
    others: ranked(others).map(([other, count]) => ({ name: other, count })),
    parts: PARTS.filter((part) => parts.has(part)),
    statuses,
    ...(sort === undefined ? {} : { sort }),
  };
}

function ranked<T extends string>(counts: ReadonlyMap<T, number>): [T, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
