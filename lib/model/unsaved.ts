/** What was typed and is not saved yet: kept until it is saved or given up. */
import type { ArticleField } from './article';
import type { Part } from './clipping';

/** A form for a clipping as it stands: in the card on a page, and where a clipping is edited. */
export interface ClippingInput {
  /** Whether it belongs to a case; then `organization` and `method` are its names. */
  readonly belongs: boolean;
  readonly organization: string;
  readonly method: string;
  readonly part?: Part;
  readonly tags: readonly string[];
  readonly typedTag: string;
  readonly note: string;
}

/** What a card was opened for: a passage by its page, its words and where they began. */
export interface PassagePlace {
  readonly url: string;
  readonly exact: string;
  readonly start: number;
}

/** The sheet of 剪下全文 as it stands: what was corrected, '' where emptied, and what became of the proposed cases. */
export interface ArticleInput {
  readonly fields: Readonly<Partial<Record<ArticleField, string>>>;
  readonly whole: boolean;
  readonly cases: readonly CaseInput[];
  readonly tags: readonly string[];
  readonly typedTag: string;
}

/** A proposed case, known by the method that was proposed, and its passages by their words. */
export interface CaseInput {
  readonly proposed: string;
  readonly isAccepted: boolean;
  readonly organization: string;
  readonly method: string;
  readonly passages: readonly { readonly text: string; readonly isKept: boolean; readonly part?: Part }[];
}

/** A form by what it edits (`clipping …`, `case …`), with what was typed into it, field by field. */
export interface UnsavedForm {
  readonly key: string;
  readonly input: Readonly<Record<string, string | boolean | readonly string[]>>;
}
