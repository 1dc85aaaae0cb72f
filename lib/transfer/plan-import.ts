/** Reads a file to its end, writes nothing, and tells what importing it would do. */
import type { FileRecord, RecordOf } from '@/lib/exchange/file-record';
import { readFile } from '@/lib/exchange/read-file';
import { pageAddress } from '@/lib/model/article';
import type { ArticleId, CaseId } from '@/lib/model/id';
import type { FileFormat, ImportPreview } from '@/lib/model/import';
import type { Importing } from '@/lib/store/import-records';
import { knownArticles, knownCases, knownClippings, knownTags } from '@/lib/store/known-records';
import { References } from './references';
import { Tally } from './tally';

export interface FileWatch {
  /** The share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A preview, and what `applyImport` has to know of the file. */
export interface ImportPlan {
  readonly preview: ImportPreview;
  readonly file: Blob;
  /** The moment that stands in where the file names none. */
  readonly now: string;
  readonly references: References;
}

/**
 * Every record is decoded, and every id that it names is looked for. Throws `UnreadableFile` where the file is none of ours,
 * or what `failureSentence` explains.
 */
export async function planImport(
  file: Blob,
  name: string,
  { now, ...watch }: FileWatch & { readonly now: string },
): Promise<ImportPlan> {
  const references = new References();
  const tally = new Tally();
  const remapped: Pick<Importing, 'articleIds' | 'caseIds' | 'oldArticles'> = {
    articleIds: new Map(),
    caseIds: new Map(),
    oldArticles: new Set(),
  };
  let format: FileFormat = 'collection';
  for await (const part of readFile(file, { now, ...watch })) {
    format = part.format;
    const records = references.checked(part.records, format !== 'collection');
    for (const record of records) if ('reason' in record) tally.wrong(record);
    await compare(records, references, remapped, tally);
  }
  for (const broken of references.broken()) tally.broken(broken);
  return { preview: { name, format, ...tally.result() }, file, now, references };
}

async function compare(
  records: readonly FileRecord[],
  { isInFile }: References,
  { articleIds, caseIds, oldArticles }: Pick<Importing, 'articleIds' | 'caseIds' | 'oldArticles'>,
  tally: Tally,
): Promise<void> {
  const of = sorted(records);
  const articles = await knownArticles(of.articles.map(({ record }) => record));
  for (const [id, own] of articles) {
    if (own.id !== id) articleIds.set(id, own.id);
    oldArticles.add(own.id);
  }
  const cases = await knownCases(
    of.cases.map(({ record }) => record),
    isInFile,
  );
  for (const [id, own] of cases) if (own.id !== id) caseIds.set(id, own.id);
  const tags = await knownTags(of.tags.map(({ record }) => record.name));
  const clippings = of.clippings.map(({ record, place }) => ({
    place,
    record: readdressed(record, articleIds, caseIds),
  }));
  const known = await knownClippings(
    clippings.map(({ record }) => record),
    isInFile,
    oldArticles,
  );
  for (const { place, record } of of.articles) tally.compared('articles', place, record, articles.get(record.id));
  for (const { place, record } of clippings) tally.compared('clippings', place, record, known.get(record.id));
  for (const { place, record } of of.cases) tally.compared('cases', place, record, cases.get(record.id));
  for (const { place, record } of of.tags) tally.compared('tags', place, record, tags.get(record.name));
}

function readdressed(
  clipping: RecordOf['clippings'],
  articleIds: ReadonlyMap<ArticleId, ArticleId>,
  caseIds: ReadonlyMap<CaseId, CaseId>,
): RecordOf['clippings'] {
  const { articleId, caseId } = clipping;
  return {
    ...clipping,
    articleId: articleIds.get(articleId) ?? articleId,
    ...(caseId ? { caseId: caseIds.get(caseId) ?? caseId } : {}),
  };
}

type Sorted = { [Kind in keyof RecordOf]: { readonly place: string; readonly record: RecordOf[Kind] }[] };

/** The records that are right, by kind; articles at the addresses under which the library keeps them. */
export function sorted(records: readonly FileRecord[]): Sorted {
  const of: Sorted = { articles: [], clippings: [], cases: [], tags: [] };
  for (const each of records) {
    if ('reason' in each) continue;
    if (each.kind === 'articles')
      of.articles.push({ ...each, record: { ...each.record, url: pageAddress(each.record.url) } });
    else if (each.kind === 'clippings') of.clippings.push(each);
    else if (each.kind === 'cases') of.cases.push(each);
    else of.tags.push(each);
  }
  return of;
}
