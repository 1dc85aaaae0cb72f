/** What the user has chosen; kept in `storage.local`, seen by every context. */
import { storage } from 'wxt/utils/storage';
import type { Kind } from '@/lib/model/annotation';
import type { Dictionary } from '@/lib/model/dictionary';

/** Which kinds are marked on pages. */
export const shownKinds = storage.defineItem<Readonly<Record<Kind, boolean>>>('local:shownKinds', {
  fallback: { organization: true, method: true, figure: true },
});

/** The user's own names. Only the background writes it (`changeDictionary`), after it has checked the change. */
export const ownDictionary = storage.defineItem<Dictionary>('local:dictionary', { fallback: [] });
