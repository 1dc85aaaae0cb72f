/** Names of the library that are typed again and again: tags, organizations, methods. */
import type { Range } from './annotation';

export const NAMED = ['tag', 'organization', 'method'] as const;
export type Named = (typeof NAMED)[number];

export interface UsedName {
  readonly name: string;
  /** How often it is used. */
  readonly count: number;
}

export interface CompletedName extends UsedName {
  /** The stretch of the name that the input stands for; empty where nothing is typed. */
  readonly hit: Range;
}

/** Names that contain the input or are spelled by its letters, most used first; the most used where nothing is typed. */
export type CompleteNames = (of: Named, input: string) => Promise<readonly CompletedName[]>;
