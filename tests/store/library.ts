/** A library to test on, and drafts for it. */
import type { Figure } from '@/lib/model/annotation';
import { RECORD_KINDS } from '@/lib/model/change';
import type { ClippingDraft } from '@/lib/model/clipping';
import { database } from '@/lib/store/database';
import { readLibrary } from '@/lib/store/library';

/** Empties every table, past the journal. */
export async function emptyLibrary(): Promise<void> {
  await database.open();
  const emptying = database.backendDB().transaction(
    database.tables.map(({ name }) => name),
    'readwrite',
  );
  for (const { name } of database.tables) emptying.objectStore(name).clear();
  await new Promise((resolve, reject) => {
    emptying.oncomplete = resolve;
    emptying.onabort = () => reject(emptying.error);
  });
}

/** How many records lie in each table, deleted ones included; without the journal. */
export async function rows(): Promise<Record<string, number>> {
  const tables = RECORD_KINDS.map((kind) => database.table(kind));
  return Object.fromEntries(await Promise.all(tables.map(async (t) => [t.name, await t.count()] as const)));
}

/** The live library without the moments of the last change, which undo does not bring back, in the order of ids. */
export async function timelessLibrary() {
  const { articles, clippings, cases, tags } = await readLibrary();
  const timeless = <T extends { updatedAt: string; id: string }>(records: readonly T[]) =>
    records.map(({ updatedAt: _, ...rest }) => rest);
  return { articles, tags, clippings: timeless(clippings), cases: timeless(cases) };
}

const EXACT = '云岭市税务局推行“三色灯”工作法，办理事项1200余件。';

/** A draft of one passage; `changes` replace its fields. */
export function draft(changes: Partial<ClippingDraft> = {}): ClippingDraft {
  return {
    article: { url: 'https://news.example.cn/a/1.html', title: '云岭市税务局的一天', site: 'news.example.cn' },
    quote: { exact: EXACT, prefix: '去年以来，', suffix: '群众都说好。' },
    position: { start: 100, end: 100 + EXACT.length },
    annotations: [figure()],
    case: { organization: '云岭市税务局', method: '三色灯' },
    part: 'practice',
    tags: ['机关党建'],
    note: '',
    ...changes,
  };
}

/** The figure of the passage. */
export function figure(): Figure {
  const text = '1200余件';
  const start = EXACT.indexOf(text);
  return {
    kind: 'figure',
    start,
    end: start + text.length,
    text,
    rule: 'figure/amount',
    relation: '>',
    low: 1200,
    high: 1200,
    unit: '件',
  };
}

/** A draft of another passage of the same article. */
export function passage(exact: string, changes: Partial<ClippingDraft> = {}): ClippingDraft {
  return draft({
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 900, end: 900 + exact.length },
    annotations: [],
    ...changes,
  });
}
