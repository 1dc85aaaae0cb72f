/** What an import would do, before it does anything: the preview of a file. */
import type { RecordKind } from './change';

/** The formats that can be imported. */
export type FileFormat = 'collection' | 'hypothesis' | 'obsidian';

/** How many records of a kind would be what. */
export interface Outcomes {
  readonly new: number;
  readonly same: number;
  /** The library has another version of it. */
  readonly changed: number;
  /** The library's own lies in the trash. */
  readonly trashed: number;
  /** Cannot be imported. */
  readonly wrong: number;
}
export type Outcome = keyof Outcomes;

/** A record that differs from the library's own. */
export interface ChangedRecord {
  readonly kind: RecordKind;
  /** 第 3 条剪报 */
  readonly place: string;
  /** Its words, its names. */
  readonly title: string;
  readonly isNewer: boolean;
  readonly fields: readonly { readonly field: string; readonly own: string; readonly file: string }[];
}

/** A record that cannot be imported. */
export interface WrongRecord {
  /** 第 3 条剪报 › 引文 › 前文 */
  readonly place: string;
  readonly reason: string;
}

/** At most as many are listed one by one; all are counted. */
export const MOST_LISTED = 200;

export interface ImportPreview {
  readonly name: string;
  readonly format: FileFormat;
  readonly counts: Readonly<Record<RecordKind, Outcomes>>;
  readonly changed: readonly ChangedRecord[];
  readonly wrong: readonly WrongRecord[];
  /** How many changed clippings and cases the file has the later version of. */
  readonly newer: number;
}
