import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { deleteClippings } from '@/lib/store/bulk';
import { keepForm, unsaved } from '@/lib/store/drafts';
import { saveClipping } from '@/lib/store/save-clipping';
import { askToPersist, keepUp } from '@/lib/store/upkeep';
import { draft, emptyLibrary, rows } from './library';

beforeEach(emptyLibrary);

const DAY = 86_400_000;

test('old trash goes after 30 days, a forgotten draft after 90', async () => {
  const { clipping } = await saveClipping(draft());
  await deleteClippings([clipping.id]);
  await keepForm('clipping 1', { note: '改到一半' });
  await keepUp(Date.now() + 29 * DAY);
  expect(await rows()).toMatchObject({ clippings: 1 });
  await keepUp(Date.now() + 31 * DAY);
  expect(await rows()).toMatchObject({ clippings: 0 });
  expect(await unsaved()).toHaveLength(1);
  await keepUp(Date.now() + 91 * DAY);
  expect(await unsaved()).toEqual([]);
});

test('the browser is asked once to keep the library, where it can be asked', async () => {
  const persist = vi.fn(async () => true);
  expect(await askToPersist({ persisted: async () => false, persist })).toBe(true);
  expect(await askToPersist({ persisted: async () => true, persist })).toBe(true);
  expect(persist).toHaveBeenCalledTimes(1);
  expect(await askToPersist({})).toBe(false);
  expect(await askToPersist(undefined)).toBe(false);
});
