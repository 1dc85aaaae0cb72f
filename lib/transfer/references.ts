/** Whether the ids of a file stand once, and name what is there. */
import type { FileRecord } from '@/lib/exchange/file-record';

/** Clippings whose article or case is not in the file. */
export interface Broken {
  readonly place: string;
  readonly reason: string;
  readonly count: number;
}

interface Dangling {
  readonly place: string;
  count: number;
}

/** Holds the ids of the file, and nothing else of it. */
export class References {
  readonly #ids = new Map<string, Set<string>>();
  readonly #named = { articles: new Map<string, Dangling>(), cases: new Map<string, Dangling>() };

  /** Bound: whether any record of the file has this id. */
  readonly isInFile = (id: string): boolean =>
    this.#of('clippings').has(id) || this.#of('cases').has(id) || this.#of('articles').has(id);

  /**
   * The records, those whose id stood before as wrong. Other tools' files name an article once for each of its passages:
   * there (`mayRepeat`) what has been seen is left out.
   */
  checked(records: readonly FileRecord[], mayRepeat: boolean): FileRecord[] {
    return records.flatMap((each) => {
      if ('reason' in each) return each;
      const id = 'name' in each.record ? String(each.record.name) : String((each.record as { id: string }).id);
      const ids = this.#of(each.kind);
      if (ids.has(id))
        return mayRepeat ? [] : { kind: each.kind, place: each.place, reason: `与前面的一条重复（${id}）` };
      ids.add(id);
      if (each.kind === 'clippings') {
        name(this.#named.articles, each.record.articleId, each.place);
        if (each.record.caseId) name(this.#named.cases, each.record.caseId, each.place);
      }
      return each;
    });
  }

  /** Once the whole file has been read: whether what a clipping names is there. */
  isWhole({ articleId, caseId }: { readonly articleId: string; readonly caseId?: string }): boolean {
    return this.#of('articles').has(articleId) && (caseId === undefined || this.#of('cases').has(caseId));
  }

  /** Once the whole file has been read. */
  broken(): Broken[] {
    const missing = (kind: 'articles' | 'cases', reason: string) =>
      [...this.#named[kind]].flatMap(([id, dangling]) => (this.#of(kind).has(id) ? [] : [{ ...dangling, reason }]));
    return [
      ...missing('articles', '所指的文章不在文件里，或不能导入'),
      ...missing('cases', '所指的案例不在文件里，或不能导入'),
    ];
  }

  #of(kind: string): Set<string> {
    const ids = this.#ids.get(kind) ?? new Set();
    this.#ids.set(kind, ids);
    return ids;
  }
}

function name(named: Map<string, Dangling>, id: string, place: string): void {
  const dangling = named.get(id);
  if (dangling) dangling.count++;
  else named.set(id, { place, count: 1 });
}
