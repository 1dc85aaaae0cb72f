/** What the 案例 tab asks its surroundings to do. */
import type { CaseStatus } from '@/lib/model/case';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';

/** The whole of what a clerk can change on a clipping; what is absent is cleared. */
export interface ClippingEdit {
  readonly case?: CaseNames;
  readonly part?: Part;
  readonly tags: readonly string[];
  readonly note: string;
}

/** What a clerk can change on a case as a whole. */
export interface CaseEdit extends CaseNames {
  readonly note: string;
}

export interface LibraryActions {
  readonly onStatus: (id: CaseId, status: CaseStatus) => void;
  /** Answers as `onEdit` does. */
  readonly onEditCase: (id: CaseId, edit: CaseEdit) => Promise<boolean>;
  readonly onOpen: (id: ClippingId) => void;
  /** Answers whether it was written; if not, the form stays open. */
  readonly onEdit: (id: ClippingId, edit: ClippingEdit) => Promise<boolean>;
  readonly onDelete: (id: ClippingId) => void;
}
