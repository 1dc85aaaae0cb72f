/** What the library page asks its surroundings to do; each tells the user how it ended. */
import type { CaseEdit, ClippingEdit } from '@/components/popup/library-actions';
import type { CaseField, CaseStatus } from '@/lib/model/case';
import type { Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';

export interface ClippingActions {
  /** Opens the page that it was taken from, at the passage. */
  readonly onOpen: (id: ClippingId) => void;
  /** Answers whether it was written; if not, the form stays open. */
  readonly onEdit: (id: ClippingId, edit: ClippingEdit) => Promise<boolean>;
  readonly onPart: (id: ClippingId, part: Part | undefined) => void;
  readonly onDelete: (ids: readonly ClippingId[]) => void;
}

export interface CaseActions {
  readonly onStatus: (id: CaseId, status: CaseStatus) => void;
  readonly onField: (id: CaseId, field: CaseField | undefined) => void;
  readonly onEditCase: (id: CaseId, edit: CaseEdit) => Promise<boolean>;
}

export interface BulkActions {
  readonly onTag: (ids: readonly ClippingId[], tag: string) => void;
  readonly onUntag: (ids: readonly ClippingId[], tag: string) => void;
  /** 已核, of the cases that these clippings tell. */
  readonly onVerify: (ids: readonly ClippingId[]) => void;
  readonly onDelete: (ids: readonly ClippingId[]) => void;
}
