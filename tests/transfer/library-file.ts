/** The library as a file, and files put into it. */
import type { Collection, Records } from '@/lib/model/collection';
import type { Policy } from '@/lib/model/merge';
import { applyImport } from '@/lib/transfer/apply-import';
import { exportCollection } from '@/lib/transfer/export-collection';
import { planImport } from '@/lib/transfer/plan-import';

const NOW = '2026-11-22T09:30:00.000+08:00';

/** The text of an export without the moment it was made. */
export async function exportedText(): Promise<string> {
  const { file } = await exportCollection('all', { generator: '党建剪报' });
  return (await file.text()).replace(/"exportedAt": "[^"]*"/u, '"exportedAt": ""');
}

export async function exportedRecords(): Promise<Collection> {
  return JSON.parse(await exportedText());
}

export const collectionFile = (records: Partial<Records>): Blob =>
  new Blob([
    JSON.stringify({
      format: 'dangjian-clipper/collection',
      version: 1,
      exportedAt: NOW,
      generator: 'test',
      articles: [],
      clippings: [],
      cases: [],
      tags: [],
      ...records,
    }),
  ]);

export const planned = (file: Blob) => planImport(file, '文件.json', { now: NOW });

export async function imported(file: Blob, policy: Policy = 'newer') {
  return applyImport(await planned(file), { policy, batch: `import ${crypto.randomUUID()}` });
}
