/** A small collection file, and how files are made of contents. */
import type { FileRecord } from '@/lib/exchange/file-record';
import { readFile } from '@/lib/exchange/read-file';

export const BY = { exportedAt: '2026-11-22T09:30:00.000+08:00', generator: '党建剪报 0.1.0' };

export const ARTICLE = {
  id: '0f0f6a52-6d39-4a41-8f4e-000000000001',
  url: 'https://a.example/',
  title: '题',
  site: 'a.example',
  savedAt: BY.exportedAt,
};
export const CASE = {
  id: '0f0f6a52-6d39-4a41-8f4e-000000000002',
  organization: '青石镇',
  status: 'verified',
  tags: [],
  note: '',
  createdAt: BY.exportedAt,
  updatedAt: BY.exportedAt,
};
export const CLIPPING = {
  id: '0f0f6a52-6d39-4a41-8f4e-000000000003',
  articleId: ARTICLE.id,
  caseId: CASE.id,
  quote: { exact: '青石镇来了30人', prefix: '', suffix: '' },
  position: { start: 0, end: 8 },
  annotations: [{ kind: 'organization', start: 0, end: 3, text: '青石镇', rule: 'r', sort: 'government' }],
  tags: ['x'],
  note: '',
  createdAt: BY.exportedAt,
  updatedAt: BY.exportedAt,
};
export const FILE = {
  format: 'dangjian-clipper/collection',
  version: 1,
  ...BY,
  articles: [ARTICLE],
  clippings: [CLIPPING],
  cases: [CASE],
  tags: [{ name: 'x', createdAt: BY.exportedAt }],
};

export const fileOf = (content: unknown): Blob => new Blob([JSON.stringify(content)]);

/** Everything that is read from a file. */
export async function allOf(file: Blob): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const part of readFile(file, { now: BY.exportedAt })) records.push(...part.records);
  return records;
}
