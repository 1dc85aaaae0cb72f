/** A file to import → records, whichever of the formats we read it is in; recognized by content, never by name. */
import * as v from 'valibot';
import type { RecordKind } from '@/lib/model/change';
import { COLLECTION_FORMAT, COLLECTION_VERSION } from '@/lib/model/collection';
import type { FileFormat } from '@/lib/model/import';
import { recordShapes } from './collection-shape';
import { complaint } from './decoded';
import type { FileRecord } from './file-record';
import { hypothesisRecords } from './hypothesis';
import { type JsonEvent, type JsonReading, readJson } from './json-stream';
import { obsidianRecords } from './obsidian';
import { placeOfRecord } from './place';
import { NOT_OURS, NOTHING_IMPORTED, UnreadableFile } from './unreadable-file';

/** Some of the file's records, in its order. */
export interface FilePart {
  readonly format: FileFormat;
  readonly records: readonly FileRecord[];
}

export interface FileReading extends JsonReading {
  /** The moment (ISO 8601) that stands in where the file names none. */
  readonly now: string;
}

/**
 * All records of the file, some at a time, each decoded on its own. Throws `UnreadableFile` where the file as a whole is
 * none of ours, at its end at the latest: nothing may be written before that.
 */
export async function* readFile(file: Blob, { now, ...reading }: FileReading): AsyncGenerator<FilePart> {
  const header = new Map<string, unknown>();
  const lists = new Set<string>();
  let isList: boolean | undefined;
  let elements: (JsonEvent & { type: 'element' })[] = [];
  for await (const events of readJson(file, reading)) {
    for (const event of events) {
      if (event.type === 'root') isList = event.isList;
      else if (event.type === 'element') elements.push(event);
      else {
        header.set(event.name, event.value);
        if (event.isList) lists.add(event.name);
        refuseNewer(header);
      }
    }
    if (elements.length < PART) continue;
    const format = formatOf(isList === true, header);
    if (format) yield { format, records: await decoded(format, elements, now) };
    elements = [];
  }
  const format = formatOf(isList === true, header);
  if (!format || (format === 'collection' && !header.has('format')))
    throw new UnreadableFile(`${NOT_OURS}${NOTHING_IMPORTED}`);
  if (format === 'collection') refuseUnlessWhole(header, lists);
  // A file without records is still a file of its format.
  yield { format, records: await decoded(format, elements, now) };
}

/** Records that are looked for in the library together. */
const PART = 1_000;

const KINDS = ['articles', 'clippings', 'cases', 'tags'] as const;

function formatOf(isList: boolean, header: ReadonlyMap<string, unknown>): FileFormat | undefined {
  if (isList) return 'obsidian';
  if (header.has('format')) return header.get('format') === COLLECTION_FORMAT ? 'collection' : undefined;
  // What has sorted the fields by name has put `format` behind lists: it is asked for again at the end.
  if (KINDS.some((kind) => header.has(kind))) return 'collection';
  // The client's export has `annotations`, an answer of the API has `rows`.
  if (header.has('annotations') || header.has('rows')) return 'hypothesis';
  return undefined;
}

function refuseNewer(header: ReadonlyMap<string, unknown>): void {
  const version = header.get('version');
  if (header.get('format') !== COLLECTION_FORMAT || typeof version !== 'number' || version <= COLLECTION_VERSION)
    return;
  throw new UnreadableFile(`此文件由较新版本（${version}）导出，请先升级扩展再导入。`);
}

function refuseUnlessWhole(header: ReadonlyMap<string, unknown>, lists: ReadonlySet<string>): void {
  if (header.get('version') !== COLLECTION_VERSION)
    throw new UnreadableFile(`文件没有写明版本，或写的是不认识的版本。${NOTHING_IMPORTED}`);
  const missing = KINDS.find((kind) => !lists.has(kind));
  if (missing) throw new UnreadableFile(`文件里缺少「${missing}」这一列，已损坏。${NOTHING_IMPORTED}`);
}

async function decoded(
  format: FileFormat,
  elements: readonly (JsonEvent & { type: 'element' })[],
  now: string,
): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (const { list, index, value } of elements) {
    if (format === 'obsidian') records.push(...(await obsidianRecords(value, index, now)));
    else if (format === 'hypothesis') {
      if (list === 'annotations' || list === 'rows') records.push(...(await hypothesisRecords(value, index, now)));
    } else {
      const kind = KINDS.find((each) => each === list);
      if (kind) records.push(decodeRecord(kind, index, value));
    }
  }
  return records;
}

function decodeRecord(kind: RecordKind, index: number, value: unknown): FileRecord {
  const result = v.safeParse(recordShapes[kind], value, { abortEarly: true, message: complaint });
  const place = placeOfRecord(kind, index);
  if (result.success) {
    const record = result.output;
    if ('deletedAt' in record) return { kind, place, reason: '导出前已删除' };
    return { kind, place, record } as FileRecord;
  }
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { kind, place: placeOfRecord(kind, index, path), reason: issue.message };
}
