/** The part of the exchange benchmarks that runs in the page: our export and import, and dexie-export-import. Milliseconds. */
import { Dexie } from 'dexie';
import { exportDB, importDB } from 'dexie-export-import';
import { isoTime } from '@/lib/model/time';
import { database } from '@/lib/store/database';
import { clippingCounts } from '@/lib/store/rows';
import { undo } from '@/lib/store/undo';
import { applyImport } from '@/lib/transfer/apply-import';
import { exportCollection } from '@/lib/transfer/export-collection';
import { type ImportPlan, planImport } from '@/lib/transfer/plan-import';

export { fill } from './search-page';

let file = new Blob();
let plan: ImportPlan | undefined;
let imported = 0;

export interface Timed {
  readonly ms: number;
  readonly bytes?: number;
}

export async function exportOurs(): Promise<Timed> {
  const begun = performance.now();
  file = (await exportCollection('all', { generator: 'bench' })).file;
  return { ms: performance.now() - begun, bytes: file.size };
}

export async function exportPeer(): Promise<Timed> {
  const plain = await new Dexie('dangjian-clipper').open();
  const begun = performance.now();
  file = await exportDB(plain);
  const ms = performance.now() - begun;
  plain.close();
  return { ms, bytes: file.size };
}

/** Away with the library: what was exported is imported into an empty one. */
export async function empty(): Promise<Timed> {
  const begun = performance.now();
  database.close();
  await Dexie.delete('dangjian-clipper');
  await database.open();
  return { ms: performance.now() - begun };
}

export async function previewOurs(): Promise<Timed> {
  const begun = performance.now();
  plan = await planImport(file, 'bench', { now: isoTime() });
  return { ms: performance.now() - begun };
}

export async function importOurs(): Promise<Timed> {
  if (!plan) throw new Error('There is no preview.');
  const begun = performance.now();
  ({ seq: imported = 0 } = await applyImport(plan, { policy: 'newer', batch: 'bench' }));
  return { ms: performance.now() - begun };
}

/** The library is empty afterwards. */
export async function undoOurs(): Promise<Timed> {
  const begun = performance.now();
  const { left } = await undo(imported);
  const ms = performance.now() - begun;
  if (left > 0 || (await clippingCounts()).live > 0) throw new Error('The import was not undone whole.');
  return { ms };
}

export async function importPeer(): Promise<Timed> {
  const begun = performance.now();
  const peer = await importDB(file, { name: 'peer' });
  const ms = performance.now() - begun;
  peer.close();
  return { ms };
}

/** `bytes`: 0 where what was imported is exported as the same text, but for the moment. */
export async function differing(): Promise<Timed> {
  const begun = performance.now();
  const before = await textOf(file);
  const after = await textOf((await exportCollection('all', { generator: 'bench' })).file);
  return { ms: performance.now() - begun, bytes: before === after ? 0 : Math.max(before.length, after.length) };
}

async function textOf(blob: Blob): Promise<string> {
  return (await blob.text()).replace(/"exportedAt": "[^"]*"/u, '');
}
