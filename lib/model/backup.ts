/** Backups: snapshots of the library, kept apart from it. */

/** A snapshot, without its content. */
export interface Snapshot {
  readonly id: number;
  /** ISO 8601 with zone. */
  readonly at: string;
  /** The newest change that it knows of. */
  readonly seq: number;
  readonly clippings: number;
  /** Bytes, compressed. */
  readonly size: number;
}

/** The folder that snapshots are written to as well. */
export interface BackupFolder {
  readonly name: string;
  /** `prompt`: the browser wants to be asked again, by a click. */
  readonly permission: 'granted' | 'prompt' | 'denied';
  /** When a snapshot was last written there; ISO 8601 with zone. */
  readonly writtenAt?: string;
}

/** How it stands with the backups. */
export interface BackupState {
  /** The newest first. */
  readonly snapshots: readonly Snapshot[];
  /** When the library was last known to be in the newest snapshot, changed or not; ISO 8601 with zone. */
  readonly checkedAt?: string;
  /** Why the last attempt failed. */
  readonly failure?: { readonly at: string; readonly text: string };
  readonly folder?: BackupFolder;
}

/** A backup that is older than this, in days, is told to be stale. */
export const STALE_DAYS = 3;

/** Whole days from `at` to `now` (epoch milliseconds). */
export function daysSince(at: string, now: number): number {
  return Math.floor((now - Date.parse(at)) / 86_400_000);
}
