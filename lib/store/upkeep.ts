/** What keeps the library sound without being asked: old trash goes, and the browser is asked not to evict it. */
import { database } from './database';
import { purgeExpired } from './trash';

/** How long something typed and never saved is kept. */
const DRAFT_DAYS = 90;

/** Removes trash older than 30 days, the part of the journal that can no longer be undone, and forgotten drafts. */
export async function keepUp(now = Date.now()): Promise<void> {
  await purgeExpired(now);
  const limit = now - DRAFT_DAYS * 86_400_000;
  await database.drafts.filter(({ updatedAt }) => Date.parse(updatedAt) < limit).delete();
}

/**
 * Asks the browser to keep the library when the disk runs low. Chromium answers false for extensions, which
 * `unlimitedStorage` protects there; its worker has no `persist` at all. Firefox grants it with that permission.
 */
export async function askToPersist(storage: Partial<StorageManager> | undefined): Promise<boolean> {
  return (await storage?.persisted?.()) || ((await storage?.persist?.()) ?? false);
}

/** For a page of the extension: once there is something to see. A page that is closed before does it the next time. */
export function keepUpLater(): void {
  setTimeout(() => {
    Promise.all([askToPersist(navigator.storage), keepUp()]).catch((error: unknown) =>
      console.warn('党建剪报：没有整理资料库，下次打开时再试。', error),
    );
  }, 2000);
}
