/** The library of a running extension, read from one of its pages past the extension's own code. */
import type { Page } from 'puppeteer-core';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';

interface Stored {
  readonly articles: readonly { readonly id: string }[];
  readonly cases: readonly Case[];
  readonly clippings: readonly Clipping[];
  readonly tags: readonly { readonly name: string }[];
  readonly changes: readonly { readonly seq: number; readonly action: string }[];
  readonly images: readonly { readonly kind: string; readonly key: string; readonly seq: number }[];
  readonly live: readonly { readonly id: string; readonly time: number }[];
  /** What was typed and is not saved. */
  readonly drafts: readonly object[];
}

/** Every record, deleted ones included, and the journal. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('dangjian-clipper'));
    const names = ['articles', 'cases', 'clippings', 'tags', 'changes', 'images', 'live', 'drafts'];
    const reading = database.transaction(names);
    const rows = await Promise.all(names.map((name) => answer(reading.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(names.map((name, i) => [name, rows[i]])) as unknown as Stored;
  });
}

/** What is half-written in it, in words: records that name others which are not there, writes without their journal. */
export function halfWritten({ articles, cases, clippings, tags, changes, images, live }: Stored): string[] {
  const known = {
    articles: new Set(articles.map(({ id }) => id)),
    cases: new Set<string>(cases.map(({ id }) => id)),
    tags: new Set(tags.map(({ name }) => name)),
    journaled: new Set(images.flatMap(({ kind, key }) => (kind === 'clippings' ? [key] : []))),
  };
  const shown = new Set(live.map(({ id }) => id));
  const shouldShow = new Set<string>(clippings.flatMap(({ id, deletedAt }) => (deletedAt === undefined ? id : [])));
  const seqs = new Set(changes.map(({ seq }) => seq));
  return [
    ...clippings.flatMap(({ id, articleId, caseId, tags: its }) => [
      ...(known.articles.has(articleId) ? [] : [`${id} without article`]),
      ...(!caseId || known.cases.has(caseId) ? [] : [`${id} without case`]),
      ...(known.journaled.has(id) ? [] : [`${id} without journal`]),
      ...its.filter((tag) => !known.tags.has(tag)).map((tag) => `${id} without tag ${tag}`),
    ]),
    ...[...shown].filter((id) => !shouldShow.has(id)).map((id) => `${id} listed as live`),
    ...[...shouldShow].filter((id) => !shown.has(id)).map((id) => `${id} not listed as live`),
    ...images.filter(({ seq }) => !seqs.has(seq)).map(({ kind, key }) => `image of ${kind} ${key} without change`),
  ];
}
