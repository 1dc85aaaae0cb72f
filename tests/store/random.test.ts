/** Seeded random operations on the store beside a plain model of what a user expects. `SEED=… STEPS=…` repeat a run. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ClippingId } from '@/lib/model/id';
import { deleteClippings, restoreClippings } from '@/lib/store/bulk';
import { recentSteps } from '@/lib/store/changes';
import { database } from '@/lib/store/database';
import { LibraryFailure } from '@/lib/store/failure';
import { clippingHistory, restoreVersion } from '@/lib/store/history';
import { mergeNames } from '@/lib/store/merge-cases';
import { saveClipping } from '@/lib/store/save-clipping';
import { purgeClippings } from '@/lib/store/trash';
import { undo } from '@/lib/store/undo';
import { updateClipping } from '@/lib/store/update-clipping';
import { halfWritten } from '@/tests/e2e/stored';
import { exportedText, imported } from '@/tests/transfer/library-file';
import { emptyLibrary } from './library';
import { everything, isLive, NAMES, type Plain, seen, shown } from './plain-model';
import { act, randomDraft } from './random-steps';
import { generator } from './seeded-random';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const STEPS = Number(process.env.STEPS ?? 2000);

beforeEach(async () => {
  await emptyLibrary();
  // ids in the order of their making, so that a seed makes the same choices again
  let made = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as ReturnType<typeof crypto.randomUUID>,
  );
});

test(`${STEPS} random steps leave what the plain model says (SEED=${SEED})`, { timeout: 300_000 }, async () => {
  const random = generator(SEED);
  let model: Plain = { clippings: new Map(), cases: new Map() };
  const undoable: { before: Plain; after: Plain }[] = [];
  let redoable: { before: Plain; after: Plain }[] = [];
  const counts: Record<string, number> = {};
  for (let step = 0; step < STEPS; step++) {
    const { name, next } = await act(random, model, undoable, redoable);
    counts[name] = (counts[name] ?? 0) + 1;
    if (name === 'undo') {
      const done = undoable.pop();
      if (done) redoable.push(done);
    } else if (name === 'redo') {
      const done = redoable.pop();
      if (done) undoable.push(done);
    } else if (next) {
      undoable.push({ before: model, after: next });
      redoable = [];
    }
    model = next ?? model;
    expect(await seen(), `after step ${step}, ${name}, SEED=${SEED}`).toEqual(shown(model));
  }
  expect(halfWritten(await everything())).toEqual([]);
  // a run that never tried one of them would prove little
  if (STEPS >= 1000) expect(Object.keys(counts).length).toBeGreaterThanOrEqual(14);
});

test(`undone in any order, restored and purged: nothing is there twice or half (SEED=${SEED})`, {
  timeout: 300_000,
}, async () => {
  const random = generator(SEED + 1);
  const steps = Math.ceil(STEPS / 3);
  const files: string[] = [];
  for (let step = 0; step < steps; step++) {
    const ids = (await database.clippings.toCollection().primaryKeys()) as ClippingId[];
    const attempt = random.pick([
      () => saveClipping(randomDraft(random)),
      () => updateClipping(random.pick(ids), { note: `${step}`, case: random.pick(NAMES) }),
      () => deleteClippings(random.some(ids)),
      () => restoreClippings(random.some(ids)),
      () => purgeClippings(random.chance(0.3) ? random.some(ids) : []),
      () => mergeNames('organization', [random.pick(NAMES).organization], random.pick(NAMES).organization),
      async () => undo(random.pick(await recentSteps(20)).seq),
      async () => undo(random.pick(await recentSteps(20)).seq),
      async () => files.push(await exportedText()),
      async () => {
        if (files.length > 0) await imported(new Blob([random.pick(files)]), random.pick(['newer', 'file', 'own']));
      },
      async () => {
        const id = random.pick(ids);
        return restoreVersion(id, random.pick(await clippingHistory(id))?.seq);
      },
    ]);
    if (ids.length === 0) await saveClipping(randomDraft(random));
    else
      await attempt().catch((error: unknown) => {
        if (!(error instanceof LibraryFailure)) throw error;
      });
    const all = await everything();
    const where = `after step ${step}, SEED=${SEED}`;
    expect(twice(all.clippings.filter(isLive).map((its) => `${its.articleId} ${its.quote.exact}`)), where).toEqual([]);
    expect(twice(all.cases.filter(isLive).map((its) => `${its.organization} ${its.method}`)), where).toEqual([]);
    expect(twice(all.articles.map(({ url }) => url)), where).toEqual([]);
    expect(halfWritten(all), where).toEqual([]);
  }
});

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}
