/** What the card takes in and gives out. */
import type { Annotation } from '@/lib/model/annotation';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { DictionaryChange } from '@/lib/model/dictionary';
import type { ClippedElsewhere } from '@/lib/model/elsewhere';
import type { CompleteNames } from '@/lib/model/name';
import type { SuggestedTag } from '@/lib/model/tag';

/** What the card offers for its passage before the clerk corrects it; offsets are relative to the passage. */
export interface CardProposal {
  readonly annotations: readonly Annotation[];
  readonly case?: CaseNames;
  /** Names that the case could go by, likeliest first. */
  readonly organizations: readonly string[];
  readonly methods: readonly string[];
  readonly part?: Part;
  /** The same words, clipped from other pages. */
  readonly elsewhere?: readonly ClippedElsewhere[];
}

/** What the clerk settled in the card. */
export interface CardEntry {
  /** Absent: belongs to no case. */
  readonly case?: CaseNames;
  readonly part?: Part;
  readonly tags: readonly string[];
  readonly note: string;
}

/** How saving ended; a reason is a sentence for the clerk. */
export type CardAnswer =
  | { readonly outcome: 'saved' | 'already' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** How a change of the user's dictionary ended, with the change that takes it back. */
export type NamesAnswer =
  | { readonly outcome: 'changed'; readonly undo: DictionaryChange }
  | { readonly outcome: 'failed'; readonly reason: string };

/** What the library is asked for while the clerk types. */
export interface CardNames {
  readonly complete: CompleteNames;
  /** Tags for what is clipped, as a case of this organization. */
  readonly suggestTags: (organization: string) => Promise<readonly SuggestedTag[]>;
}
