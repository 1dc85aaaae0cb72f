/** A page of Obsidian Web Clipper's highlights export → an article and a clipping a highlight. */
import * as v from 'valibot';
import type { FileRecord } from './file-record';
import { foreignRecords } from './foreign-record';
import { plainText } from './plain-text';
import { moment } from './shapes';

const page = v.looseObject({
  url: v.string(),
  title: v.fallback(v.optional(v.string()), undefined),
  highlights: v.array(v.unknown()),
});

/** `content` in what the clipper keeps, `text` in what it exports; both may be HTML. */
const highlight = v.looseObject({
  text: v.fallback(v.optional(v.string()), undefined),
  content: v.fallback(v.optional(v.string()), undefined),
  timestamp: v.optional(v.unknown()),
  notes: v.fallback(v.array(v.string()), []),
  comment: v.fallback(v.optional(v.string()), undefined),
});

/** `index` counts from 0. */
export async function obsidianRecords(value: unknown, index: number, now: string): Promise<FileRecord[]> {
  const place = `第 ${index + 1} 个网页`;
  const decoded = v.safeParse(page, value);
  if (!decoded.success) return [{ kind: 'clippings', place, reason: '不是 Obsidian Web Clipper 导出的网页' }];
  const { url, title, highlights } = decoded.output;
  const records: FileRecord[] = [];
  for (const [i, each] of highlights.entries()) {
    const its = `${place} › 第 ${i + 1} 处高亮`;
    const found = v.safeParse(highlight, each);
    const exact = found.success ? plainText(found.output.text ?? found.output.content ?? '') : '';
    if (!found.success || exact === '') {
      records.push({ kind: 'clippings', place: its, reason: '没有文字' });
      continue;
    }
    const { timestamp, notes, comment } = found.output;
    records.push(
      ...(await foreignRecords(its, {
        url,
        title,
        exact,
        note: notes.join('\n') || comment,
        createdAt: v.is(moment, timestamp) ? timestamp : now,
      })),
    );
  }
  return records;
}
