/** What the user has chosen; kept in `storage.local`, seen by every context. */
import { storage } from 'wxt/utils/storage';
import type { Kind } from '@/lib/model/annotation';

/** Which kinds are marked on pages. */
export const shownKinds = storage.defineItem<Readonly<Record<Kind, boolean>>>('local:shownKinds', {
  fallback: { organization: true, method: true, figure: true },
});
