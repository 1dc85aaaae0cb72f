/** The backups' own database: a library that cannot be opened does not take them along. */
import { Dexie, type Table } from 'dexie';
import type { Snapshot } from '@/lib/model/backup';

/** What else is kept: `checked`, `failure`, `folder`. */
export interface Note {
  readonly key: string;
  readonly at: string;
  readonly text?: string;
  readonly handle?: FileSystemDirectoryHandle;
  /** Files that we have written to the folder. */
  readonly files?: readonly { readonly name: string; readonly at: string }[];
}

class BackupDatabase extends Dexie {
  declare readonly snapshots: Table<Snapshot, number, Omit<Snapshot, 'id'>>;
  /** Each a gzip file of the collection; apart, so that listing the snapshots does not read them. */
  declare readonly contents: Table<{ readonly id: number; readonly bytes: ArrayBuffer }, number>;
  declare readonly notes: Table<Note, string>;

  constructor() {
    super('dangjian-clipper-backups', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ snapshots: '++id', contents: 'id', notes: 'key' });
  }
}

export const backups = new BackupDatabase();
