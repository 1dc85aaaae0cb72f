/** 导出 JSON: the library, or a part of it, as a file. */
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/save-file';
import { encodeCollection } from '@/lib/exchange/encode-collection';
import type { ClippingId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';
import { recordsForExport } from '@/lib/store/export-records';

/** Saves `党建剪报-2026-11-22.json`; answers how many clippings it holds. */
export async function exportCollection(ids: 'all' | readonly ClippingId[]): Promise<number> {
  const records = await recordsForExport(ids);
  const exportedAt = isoTime();
  const collection = encodeCollection(records, {
    exportedAt,
    generator: `党建剪报 ${browser.runtime.getManifest().version}`,
  });
  saveFile(`党建剪报-${exportedAt.slice(0, 10)}.json`, 'application/json', `${JSON.stringify(collection, null, 2)}\n`);
  return records.clippings.length;
}
