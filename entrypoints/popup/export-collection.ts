/** 导出 JSON: the library, or a part of it, as a file. */
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/save-file';
import type { ClippingId } from '@/lib/model/id';
import { exportCollection } from '@/lib/transfer/export-collection';

/** Saves `党建剪报-2026-11-22.json`; answers how many clippings it holds. */
export async function saveCollection(ids: 'all' | readonly ClippingId[]): Promise<number> {
  const generator = `党建剪报 ${browser.runtime.getManifest().version}`;
  const { file, clippings, exportedAt } = await exportCollection(ids, { generator });
  saveFile(`党建剪报-${exportedAt.slice(0, 10)}.json`, 'application/json', file);
  return clippings;
}
