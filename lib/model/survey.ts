/** What a whole library tells of organizations, methods and figures. */
import type { Figure, OrganizationSort } from './annotation';
import type { CaseStatus } from './case';
import type { Part } from './clipping';
import type { ClippingId } from './id';

/** Where something was read. */
export interface Source {
  readonly clippingId: ClippingId;
  readonly title: string;
  /** 来源, or the site where the page names none. */
  readonly source: string;
  /** `2026-11-20`: when it was published, else when it was clipped. */
  readonly day: string;
}

/** An organization or a method, and what the clippings tell of it. */
export interface Thing {
  readonly name: string;
  /** In the order in which they were read: the newest first. */
  readonly clippings: readonly ClippingId[];
  readonly figures: number;
  readonly cases: number;
  /** Whose method, or of an organization which methods: most clippings first. */
  readonly others: readonly Counted[];
  readonly parts: readonly Part[];
  /** How many of its cases stand so. */
  readonly statuses: Readonly<Record<CaseStatus, number>>;
  /** The oldest and the newest by the day of publication. */
  readonly first: Source;
  readonly last: Source;
  /** Of an organization: as recognition sorted it most often. */
  readonly sort?: OrganizationSort;
}

/** A figure of the ledger (数据台账): what it counts, whose it is and where it stands. */
export interface LedgerFigure extends Source, Pick<Figure, 'relation' | 'low' | 'high' | 'unit' | 'of' | 'text'> {
  /** '' where the clipping belongs to no case. */
  readonly organization: string;
  readonly method: string;
}

export const LEDGER_ORDERS = ['value', 'of', 'organization', 'day', 'source'] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

/** Figures that say different things of the same: one organization, method, thing counted and unit. */
export interface Conflict {
  readonly organization: string;
  readonly method: string;
  readonly of: string;
  readonly unit: string;
  /** Each value once, by the first that says it, oldest first; two or more. */
  readonly figures: readonly LedgerFigure[];
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface Statistics {
  /** By month of clipping (`2026-11`) or, over more than four years, by year (`2026`); empty ones between are there with 0. */
  readonly times: readonly Counted[];
  /** Most first. */
  readonly tags: readonly Counted[];
  readonly methods: readonly Counted[];
  /** How many clippings tell of organizations of each sort, most first; `unknown` where recognition has not sorted one. */
  readonly sorts: readonly { readonly name: OrganizationSort | 'unknown'; readonly count: number }[];
}

export interface Survey {
  readonly methods: readonly Thing[];
  readonly organizations: readonly Thing[];
  /** In no particular order. */
  readonly figures: readonly LedgerFigure[];
  readonly statistics: Statistics;
  /** How many clippings were read. */
  readonly clippings: number;
}
