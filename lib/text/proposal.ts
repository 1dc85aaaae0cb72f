/** What the card offers for a passage before the clerk corrects it. */
import { type Annotation, contains, type Method, type Organization, type Range } from '@/lib/model/annotation';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { Recognition } from '@/lib/model/recognition';
import { proposePart } from './part';

export interface Proposal {
  /** What stands wholly inside the passage; offsets are relative to it. */
  readonly annotations: readonly Annotation[];
  /** The case that the passage seems to tell of. */
  readonly case?: CaseNames;
  /** Names that the case could go by instead, likeliest first, the proposed ones included. */
  readonly organizations: readonly string[];
  readonly methods: readonly string[];
  readonly part?: Part;
}

/** Reads a stretch of `text` by what was recognized in the whole of it. */
export function proposal(recognition: Recognition, range: Range, text: string): Proposal {
  const inside = recognition.annotations.filter((annotation) => contains(range, annotation));
  const part = proposePart(text.slice(range.start, range.end));
  return {
    annotations: inside.map((annotation) => moved(annotation, -range.start)),
    ...caseOf(recognition, inside),
    ...(part && { part }),
  };
}

/**
 * The proposed case whose method stands in the passage; else the passage's first method and the organization nearest to
 * it; else its first organization alone. A method without any organization makes no case.
 */
function caseOf(recognition: Recognition, inside: readonly Annotation[]): Omit<Proposal, 'annotations' | 'part'> {
  const organizations = inside.filter(isOrganization).map(nameOf);
  const methods = inside.filter(isMethod);
  const names = unique(methods.map(({ name }) => name));
  const known = recognition.cases.find(({ method }) => names.includes(method));
  if (known) {
    const { organization, method, alternatives } = known;
    return {
      case: { organization, method },
      organizations: unique([organization, ...alternatives, ...organizations]),
      methods: unique([method, ...names]),
    };
  }
  const [first] = methods;
  const owner = first ? nearestTo(recognition.annotations.filter(isOrganization), first) : organizations[0];
  return {
    ...(owner !== undefined && { case: { organization: owner, ...(first && { method: first.name }) } }),
    organizations: unique(owner === undefined ? organizations : [owner, ...organizations]),
    methods: names,
  };
}

function nearestTo(organizations: readonly Organization[], method: Method): string | undefined {
  const nearest = organizations.toSorted((a, b) => distance(a, method) - distance(b, method))[0];
  return nearest && nameOf(nearest);
}

/** Characters between the two; what follows counts double, since an owner is named before its method. */
function distance(organization: Organization, method: Method): number {
  if (organization.end <= method.start) return method.start - organization.end;
  return 2 * Math.max(0, organization.start - method.end);
}

function isMethod(annotation: Annotation): annotation is Method {
  return annotation.kind === 'method';
}

function isOrganization(annotation: Annotation): annotation is Organization {
  return annotation.kind === 'organization';
}

function nameOf({ fullName, text }: Organization): string {
  return fullName ?? text;
}

function moved(annotation: Annotation, by: number): Annotation {
  return { ...annotation, start: annotation.start + by, end: annotation.end + by };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
