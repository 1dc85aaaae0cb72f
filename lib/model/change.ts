/** What was done to the library, as the user names it: the entries of the change journal. */

/** The kinds of record that are journaled. */
export const RECORD_KINDS = ['articles', 'cases', 'tags', 'clippings'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a user, or the library itself (清理 of the trash), does in one step. */
export type Action =
  | 'save'
  | 'save-article'
  | 'edit-article'
  | 'edit-clipping'
  | 'edit-case'
  | 'delete'
  | 'restore'
  | 'delete-case'
  | 'restore-case'
  | 'tag'
  | 'untag'
  | 'status'
  | 'field'
  | 'part'
  | 'rename-tag'
  | 'merge-tags'
  | 'color-tag'
  | 'delete-tag'
  | 'merge-cases'
  | 'rename-organization'
  | 'rename-method'
  | 'restore-version'
  | 'import'
  | 'undo'
  | 'redo'
  | 'purge';

/** What a write is called in the journal. */
export interface ChangeLabel {
  readonly action: Action;
  /** What it was about, in the user's words: a tag's name, an organization, a file's name. */
  readonly detail?: string;
  /** The same for every write of one action that takes several (an import): they are undone together. */
  readonly batch?: string;
  /** `seq` of the change that this one undoes. */
  readonly undoes?: number;
}

export interface Change extends ChangeLabel {
  /** Later changes have greater numbers; numbers may be missing. */
  readonly seq: number;
  /** ISO 8601 with zone. */
  readonly at: string;
  /** How many records of each kind were written or removed. */
  readonly touched: Readonly<Partial<Record<RecordKind, number>>>;
  /** `seq` of the change that undid it. */
  readonly undoneBy?: number;
  /** The moment (epoch milliseconds) after which it is forgotten and can no longer be undone. */
  readonly expires: number;
}
