import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { tagClippings } from '@/lib/store/bulk';
import { deleteClipping, restoreClipping } from '@/lib/store/clipping-trash';
import { followLibrary } from '@/lib/store/follow-library';
import { saveClipping } from '@/lib/store/save-clipping';
import { undo } from '@/lib/store/undo';
import { updateCase } from '@/lib/store/update-case';
import { draft, emptyLibrary, passage } from './library';

beforeEach(emptyLibrary);

/** What a follower knows of the library after all that it has been told. */
function follow() {
  const ended = new AbortController();
  const live = new Map<string, string>();
  const cases = new Map<string, string>();
  const seen = { live, cases, rounds: 0, complete: 0, failures: [] as unknown[], end: () => ended.abort() };
  void followLibrary(
    {
      onRecords: (records) => {
        seen.rounds++;
        for (const its of records.cases) cases.set(its.id, its.organization);
        for (const { id, quote, tags, deletedAt } of records.clippings)
          if (deletedAt === undefined) live.set(id, [quote.exact, ...tags].join(' '));
          else live.delete(id);
      },
      onGone: (ids) => {
        for (const id of ids) live.delete(id);
      },
      onComplete: () => seen.complete++,
      onFailure: (error) => seen.failures.push(error),
    },
    ended.signal,
  );
  return seen;
}

const texts = ({ live }: { live: ReadonlyMap<string, string> }) => [...live.values()].toSorted();

test('a follower is told the library, and every change after it', async () => {
  const first = await saveClipping(draft({ tags: [] }));
  const seen = follow();
  await vi.waitFor(() => expect(seen.complete).toBe(1));
  expect([...seen.cases.values()]).toEqual(['云岭市税务局']);

  const second = await saveClipping(passage('又一句。', { tags: [] }));
  await vi.waitFor(() => expect(texts(seen)).toContain('又一句。'));
  await tagClippings([second.clipping.id], ['数字']);
  await vi.waitFor(() => expect(texts(seen)).toContain('又一句。 数字'));
  if (first.case) await updateCase(first.case.id, { organization: '云岭市财政局' });
  await vi.waitFor(() => expect([...seen.cases.values()]).toEqual(['云岭市财政局']));
  await deleteClipping(first.clipping.id);
  await vi.waitFor(() => expect(texts(seen)).toEqual(['又一句。 数字']));
  await restoreClipping(first.clipping.id);
  await vi.waitFor(() => expect(seen.live.size).toBe(2));
  expect(seen.failures).toEqual([]);
  expect(seen.complete).toBe(1);

  seen.end();
  const { rounds } = seen;
  await saveClipping(passage('没有人听。'));
  await new Promise((done) => setTimeout(done, 20));
  expect(seen.rounds).toBe(rounds);
});

test('a clipping that an undo takes out of the library is gone for followers too', async () => {
  const { clipping, seq } = await saveClipping(draft());
  const seen = follow();
  await vi.waitFor(() => expect(seen.live.has(clipping.id)).toBe(true));
  if (seq !== undefined) await undo(seq);
  await vi.waitFor(() => expect(seen.live.size).toBe(0));
  seen.end();
});
