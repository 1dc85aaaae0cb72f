/** The library's database. Its tables stay private to lib/store; others call the named queries beside this file. */
import { Dexie, type PromiseExtended, type Table } from 'dexie';
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Change } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import type { Tag } from '@/lib/model/tag';
import type { DraftRow } from './draft-row';
import { LibraryFailure } from './failure';
import { journal, type Touched } from './journal';
import { fillLive, type Live, live } from './live';

/** A record as it was before the change `seq`; `before` is absent where the change made it. */
export interface Image extends Touched {
  readonly seq: number;
}

class LibraryDatabase extends Dexie {
  declare readonly articles: Table<Article, ArticleId>;
  declare readonly clippings: Table<Clipping, ClippingId>;
  declare readonly cases: Table<Case, CaseId>;
  declare readonly tags: Table<Tag, string>;
  declare readonly changes: Table<Change, number, Omit<Change, 'seq'>>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly live: Table<Live, ClippingId>;
  declare readonly images: Table<Image, [kind: string, key: string, seq: number]>;

  constructor() {
    // Strict: Chromium reports a write as done only once it is on disk. No cache: what is read back comes from the database.
    super('dangjian-clipper', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      articles: 'id, &url',
      clippings: 'id, articleId, caseId, createdAt, *tags, deletedAt',
      cases: 'id, organization',
      tags: 'name',
    });
    // docs/decisions/0007-change-journal.md. A newer version of the schema changes nothing that an older one wrote.
    this.version(2).stores({
      clippings: 'id, articleId, caseId, [createdAt+id], *tags, deletedAt',
      cases: 'id, organization, method, *tags, deletedAt, [status+createdAt]',
      changes: '++seq, batch, expires',
      images: '[kind+key+seq], seq',
      drafts: 'key, subject, updatedAt',
    });
    // docs/decisions/0012-live-clippings.md
    this.version(3)
      .stores({ clippings: 'id, articleId, caseId, *tags, deletedAt', live: 'id, [time+id], caseId' })
      .upgrade(fillLive);
    this.use(live);
    this.use(journal);
    // A newer version of the extension wants to upgrade: make way and do not come back with the old schema.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
    // A window that holds an older library open: queries fail with a sentence instead of waiting without end, and
    // once they have, later ones may try again.
    this.on('blocked', () => {
      this.close({ disableAutoOpen: true });
      setTimeout(() => this.close({ disableAutoOpen: false }));
    });
  }

  /** After a failure the next query tries again: Dexie itself would answer every later one with the same error. */
  override open(): PromiseExtended<Dexie> {
    const opening = super.open();
    opening.catch(() => setTimeout(() => this.hasFailed() && this.close({ disableAutoOpen: false })));
    return opening;
  }
}

/** The one connection of this context. */
export const database = new LibraryDatabase();

/**
 * Reads a record back after its transaction and compares it with what was written.
 * A record that another window has changed since then (a different `updatedAt`) counts as written.
 */
export async function confirmWritten<T extends { readonly id: string; readonly updatedAt: string }>(
  table: Table<T, T['id']>,
  written: T,
): Promise<T> {
  const found = await table.get(written.id);
  if (found === undefined) throw new LibraryFailure('刚写入的内容读不回来，未能保存。请再试一次。');
  if (found.updatedAt === written.updatedAt && JSON.stringify(found) !== JSON.stringify(written)) {
    throw new LibraryFailure('写入后核对不一致，未能确认已保存。请再试一次。');
  }
  return found;
}
