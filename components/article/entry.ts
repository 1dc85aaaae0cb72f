/** What the sheet for a whole article takes in and gives out. */
import type { Kind } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { ClippedElsewhere } from '@/lib/model/elsewhere';
import type { ArticleInput } from '@/lib/model/unsaved';

export interface SheetPassage {
  readonly text: string;
  readonly part?: Part;
}

/** A case as it is proposed; the names that it could go by instead, likeliest first. */
export interface SheetCase {
  readonly organization: string;
  readonly method: string;
  readonly organizations: readonly string[];
  readonly passages: readonly SheetPassage[];
}

export interface ArticleContent {
  readonly article: ArticleDraft;
  /** The article's whole text; '' where none was found. */
  readonly text: string;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly cases: readonly SheetCase[];
  /** What of it was clipped from other pages. */
  readonly elsewhere: readonly ClippedElsewhere[];
  /** What was typed for this page before and not saved. */
  readonly kept?: ArticleInput;
  /** What stands in the sheet changed; `null`: what was kept is given up. */
  readonly onInput: (input: ArticleInput | null) => void;
  readonly onSave: (entry: ArticleEntry) => Promise<ArticleAnswer>;
  /** Takes the save `seq` back. */
  readonly onUndo: (seq: number) => Promise<UndoAnswer>;
}

/** A case that the clerk accepted; `from` and `passage` are indexes into what was proposed. */
export interface AcceptedCase {
  readonly from: number;
  readonly names: CaseNames;
  readonly passages: readonly { readonly passage: number; readonly part?: Part }[];
}

/** What the clerk settled in the sheet. */
export interface ArticleEntry {
  readonly article: ArticleDraft;
  readonly whole: boolean;
  readonly cases: readonly AcceptedCase[];
  readonly tags: readonly string[];
}

/** How saving ended; a reason is a sentence for the clerk. `seq` names the save for undo. */
export type ArticleAnswer =
  | {
      readonly outcome: 'saved';
      readonly saved: number;
      readonly already: number;
      readonly cases: number;
      readonly seq?: number;
    }
  | { readonly outcome: 'failed'; readonly reason: string };

export type UndoAnswer =
  | { readonly outcome: 'undone'; readonly sentence: string }
  | { readonly outcome: 'failed'; readonly reason: string };
