/** Passages that other tools have saved → an article and a clipping of ours. */
import * as v from 'valibot';
import { pageAddress, siteOf } from '@/lib/model/article';
import { QUOTE_CONTEXT } from '@/lib/model/clipping';
import type { ArticleId, ClippingId } from '@/lib/model/id';
import { normalTags } from '@/lib/model/tag';
import { recordShapes } from './collection-shape';
import { complaint } from './decoded';
import type { FileRecord } from './file-record';

/** What another tool tells of a passage. */
export interface ForeignPassage {
  readonly url: string;
  readonly title?: string | undefined;
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly tags?: readonly string[];
  readonly note?: string | undefined;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly updatedAt?: string | undefined;
}

/**
 * The two records, or why there are none. The same passage of the same page always gets the same ids, so that a file
 * can be imported again without doubling anything.
 */
export async function foreignRecords(place: string, passage: ForeignPassage): Promise<FileRecord[]> {
  const url = pageAddress(passage.url);
  const { exact, createdAt, note = '' } = passage;
  const start = passage.start ?? 0;
  const article = {
    id: (await idOf(`article ${url}`)) as ArticleId,
    url,
    title: passage.title?.trim() || url,
    site: siteOf(url),
    savedAt: createdAt,
  };
  const clipping = {
    id: (await idOf(JSON.stringify(['clipping', url, exact, start, passage.prefix ?? '']))) as ClippingId,
    articleId: article.id,
    quote: {
      exact,
      prefix: (passage.prefix ?? '').slice(-QUOTE_CONTEXT),
      suffix: (passage.suffix ?? '').slice(0, QUOTE_CONTEXT),
    },
    position: { start, end: start + exact.length },
    annotations: [],
    tags: normalTags(passage.tags ?? []),
    note,
    createdAt,
    updatedAt: passage.updatedAt ?? createdAt,
  };
  const found = [checked('articles', place, article), checked('clippings', place, clipping)];
  const wrong = found.find((record) => 'reason' in record);
  return wrong ? [{ ...wrong, kind: 'clippings' }] : found;
}

function checked(kind: 'articles' | 'clippings', place: string, record: unknown): FileRecord {
  const result = v.safeParse(recordShapes[kind], record, { abortEarly: true, message: complaint });
  return result.success
    ? ({ kind, place, record: result.output } as FileRecord)
    : { kind, place, reason: result.issues[0].message };
}

/** A UUID (version 8) made from a text. */
async function idOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hex = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
