/** Does what a preview has told: merges a file into the library, in writes of one batch that are undone together. */
import type { RecordOf } from '@/lib/exchange/file-record';
import { readFile } from '@/lib/exchange/read-file';
import type { Policy } from '@/lib/model/merge';
import { type Importing, importClippings, importNamedTags, importSources } from '@/lib/store/import-records';
import { undo } from '@/lib/store/undo';
import type { Written } from '@/lib/store/write';
import { type FileWatch, type ImportPlan, sorted } from './plan-import';
import { References } from './references';

/** How an import ended; `seq` undoes it whole, absent where there was nothing to write. */
export interface Imported {
  /** How many records were written: new ones, and those that took the file's version. */
  readonly count: number;
  readonly seq?: number;
}

const CHUNK = 1_000;

/**
 * `batch` names its writes in the change journal. Records that the preview called wrong are left out. Importing the same file again writes nothing. Where it fails or
 * `signal` aborts, what has been written is taken back before it throws.
 */
export async function applyImport(
  { file, preview, now, references }: ImportPlan,
  { policy, batch, onProgress, signal }: FileWatch & { readonly policy: Policy; readonly batch: string },
): Promise<Imported> {
  const importing: Importing = {
    label: { action: 'import', detail: preview.name, batch },
    policy,
    isInFile: references.isInFile,
    articleIds: new Map(),
    caseIds: new Map(),
    oldArticles: new Set(),
    namedTags: new Set(),
  };
  let count = 0;
  let seq: number | undefined;
  const note = ({ value, seq: its }: Written<number>) => {
    count += value;
    seq = its ?? seq;
  };
  /** What has been read is written while what follows is read; one write at a time, in the order of the file. */
  let writing: Promise<void> = Promise.resolve();
  const write = async (records: () => Promise<Written<number>>) => {
    await writing;
    writing = records().then(note);
    // Whoever waits for it next is told how it failed.
    writing.catch(() => {});
  };
  const sweep = async (half: number, onRecords: (records: ReturnType<typeof sorted>) => Promise<void>) => {
    const reading = {
      now,
      ...(signal ? { signal } : {}),
      onProgress: (share: number) => onProgress?.((half + share) / 2),
    };
    const again = new References();
    for await (const { records, format } of readFile(file, reading))
      await onRecords(sorted(again.checked(records, format !== 'collection')));
    await writing;
  };
  try {
    await sweep(0, async ({ articles, cases, tags }) => {
      if (articles.length + cases.length + tags.length === 0) return;
      const records = { articles: bare(articles), cases: bare(cases), tags: bare(tags) };
      await write(() => importSources(importing, records));
    });
    note(await importNamedTags(importing));
    let waiting: RecordOf['clippings'][] = [];
    await sweep(1, async ({ clippings }) => {
      waiting.push(...bare(clippings).filter((clipping) => references.isWhole(clipping)));
      while (waiting.length >= CHUNK) {
        const some = waiting.slice(0, CHUNK);
        waiting = waiting.slice(CHUNK);
        await write(() => importClippings(importing, some));
      }
    });
    if (waiting.length > 0) note(await importClippings(importing, waiting));
    signal?.throwIfAborted();
  } catch (error) {
    await writing.catch(() => {});
    if (seq !== undefined) await undo(seq);
    throw error;
  }
  return { count, ...(seq === undefined ? {} : { seq }) };
}

const bare = <T>(placed: readonly { readonly record: T }[]): T[] => placed.map(({ record }) => record);
