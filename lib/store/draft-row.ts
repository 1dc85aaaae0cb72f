/** A row of the table of drafts: what was typed and is not saved yet. */
import type { ArticleInput, ClippingInput, PassagePlace, UnsavedForm } from '@/lib/model/unsaved';

interface Kept {
  readonly key: string;
  /** What it was typed for: the address of a page, or the key of a form. */
  readonly subject: string;
  readonly updatedAt: string;
}

interface CardRow extends Kept {
  readonly card: PassagePlace & { readonly input: ClippingInput };
}

interface SheetRow extends Kept {
  readonly sheet: ArticleInput;
}

interface FormRow extends Kept {
  readonly form: UnsavedForm['input'];
}

export type DraftRow = CardRow | SheetRow | FormRow;
