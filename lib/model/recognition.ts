/** The answer of recognition for one text. */
import type { Annotation } from './annotation';

/** A case that recognition proposes: whose method, as names in the text. */
export interface ProposedCase {
  readonly organization: string;
  /** The method's bare name. */
  readonly method: string;
  /** Other organizations that could own the method, most likely first: the clerk corrects with one click. */
  readonly alternatives: readonly string[];
}

export interface Recognition {
  /** Sorted by start; no two of one kind overlap. */
  readonly annotations: readonly Annotation[];
  readonly cases: readonly ProposedCase[];
}

export const NOTHING_RECOGNIZED: Recognition = { annotations: [], cases: [] };
