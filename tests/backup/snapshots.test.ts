import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readBackups, snapshotFile, snapshotName } from '@/lib/backup/backups';
import { backups } from '@/lib/backup/database';
import { rememberFolder, writeToFolder } from '@/lib/backup/folder';
import { snapshotWhenDue, takeSnapshot } from '@/lib/backup/take-snapshot';
import { database } from '@/lib/store/database';
import { saveClipping } from '@/lib/store/save-clipping';
import { applyImport } from '@/lib/transfer/apply-import';
import { draft, emptyLibrary, passage } from '@/tests/store/library';
import { exportedText, planned } from '@/tests/transfer/library-file';

// Node has no locks; in a browser they keep two windows from taking the same snapshot.
const locks = { request: (_: string, __: object, act: (lock: object | null) => unknown) => act({}) };
vi.stubGlobal('navigator', { locks });

const BY = { generator: '党建剪报 test' };
const day = (n: number) => new Date(2026, 10, n, 9);

beforeEach(async () => {
  await emptyLibrary();
  await Promise.all(backups.tables.map((table) => table.clear()));
  await saveClipping(draft());
});

test('one a day, and none where nothing has changed', async () => {
  expect(await snapshotWhenDue({ ...BY, now: day(1) })).toMatchObject({ clippings: 1 });
  await saveClipping(passage('第二段。'));
  expect(await snapshotWhenDue({ ...BY, now: day(1) })).toBeUndefined();
  expect(await snapshotWhenDue({ ...BY, now: day(2) })).toMatchObject({ clippings: 2 });
  expect(await snapshotWhenDue({ ...BY, now: day(3) })).toBeUndefined();
  const { snapshots, checkedAt } = await readBackups();
  expect(snapshots.map(({ clippings }) => clippings)).toEqual([2, 1]);
  expect(checkedAt?.slice(0, 10)).toBe('2026-11-03');
});

test('an empty library drives nothing out', async () => {
  await takeSnapshot(BY);
  await emptyLibrary();
  for (let n = 1; n < 20; n++) await snapshotWhenDue({ ...BY, now: day(n) });
  expect((await readBackups()).snapshots).toMatchObject([{ clippings: 1 }]);
});

test('a restore brings back what was lost, by preview and merge', async () => {
  await saveClipping(passage('第二段。', { tags: ['农村党建'] }));
  const before = await exportedText();
  const snapshot = await takeSnapshot(BY);
  await emptyLibrary();
  const plan = await planned(await snapshotFile(snapshot?.id ?? 0));
  expect(plan.preview.counts.clippings).toMatchObject({ new: 2, wrong: 0 });
  await applyImport(plan, { policy: 'file', batch: 'restore' });
  expect((await exportedText()).replace(/"generator": "[^"]*"/u, '')).toBe(before.replace(/"generator": "[^"]*"/u, ''));
});

describe('when it fails', () => {
  test('the failure is told, the old snapshots stay, and the next success takes it away', async () => {
    await takeSnapshot(BY);
    await saveClipping(passage('第二段。'));
    const full = vi.spyOn(backups.contents, 'add').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    expect(await snapshotWhenDue({ ...BY, now: new Date(Date.now() + 86_400_000) })).toBeUndefined();
    full.mockRestore();
    expect(await readBackups()).toMatchObject({
      snapshots: [{ clippings: 1 }],
      failure: { text: expect.stringContaining('磁盘空间不足') },
    });
    await takeSnapshot(BY);
    expect(await readBackups()).toMatchObject({ snapshots: [{ clippings: 2 }, { clippings: 1 }] });
    expect((await readBackups()).failure).toBeUndefined();
  });

  test('a library that does not open leaves the snapshots readable', async () => {
    const snapshot = await takeSnapshot(BY);
    database.close({ disableAutoOpen: true });
    expect(await snapshotWhenDue({ ...BY, now: new Date(Date.now() + 86_400_000) })).toBeUndefined();
    expect((await readBackups()).failure?.text).toContain('资料库');
    expect((await snapshotFile(snapshot?.id ?? 0)).size).toBe(snapshot?.size);
    await database.open();
  });

  test('another window that is at it is left alone', async () => {
    const busy = vi.spyOn(locks, 'request').mockImplementation((_, __, act) => act(null));
    expect(await takeSnapshot(BY)).toBeUndefined();
    busy.mockRestore();
    expect((await readBackups()).snapshots).toEqual([]);
  });
});

test('the folder gets each snapshot once, and loses only files of ours', async () => {
  const files = new Map<string, number>([['别人的.json', 1]]);
  const handle = {
    kind: 'directory',
    name: '备份',
    getFileHandle: async (name: string) => ({
      createWritable: async () => {
        let size = 0;
        return new WritableStream<Uint8Array>({
          write: (chunk) => {
            size += chunk.byteLength;
          },
          close: () => void files.set(name, size),
        });
      },
    }),
    removeEntry: async (name: string) => void files.delete(name),
  };
  // A handle of a browser can be stored; this one stays outside.
  vi.spyOn(backups.notes, 'put').mockImplementation(((note: { key: string }) => notes.set(note.key, note)) as never);
  vi.spyOn(backups.notes, 'get').mockImplementation((async (key: string) => notes.get(key)) as never);
  const notes = new Map<string, object>();
  await rememberFolder(handle as never);
  expect(await writeToFolder()).toBe(false);
  for (let n = 1; n <= 12; n++) {
    await saveClipping(passage(`第 ${n} 段。`));
    const snapshot = await takeSnapshot({ ...BY, now: day(n) });
    expect(await writeToFolder()).toBe(true);
    expect(await writeToFolder()).toBe(false);
    expect(files.get(snapshotName(snapshot ?? { at: '' }))).toBe(snapshot?.size);
  }
  expect(files.has('别人的.json')).toBe(true);
  expect(files.size).toBeGreaterThanOrEqual(8);
  expect(files.size).toBeLessThanOrEqual(12);
  expect(files.has(snapshotName({ at: '2026-11-02' }))).toBe(false);
  vi.restoreAllMocks();
});
