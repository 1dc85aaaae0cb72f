/** What was typed and is not saved yet: kept until it is saved or given up. */
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

/** A form by what it edits (`clipping …`, `case …`), with what was typed into it, field by field. */
export interface UnsavedForm {
  readonly key: string;
  readonly input: Readonly<Record<string, string | boolean | readonly string[]>>;
}
