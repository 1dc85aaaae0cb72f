/** What a user expects of the library, worked out without it, and the library told in the same words. */
import type { CaseStatus } from '@/lib/model/case';
import type { CaseNames, Part } from '@/lib/model/clipping';
import { database } from '@/lib/store/database';

export interface PlainCase {
  readonly names: CaseNames;
  readonly status: CaseStatus;
  readonly deleted: boolean;
}

export interface PlainClipping {
  readonly page: number;
  readonly exact: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly part?: Part;
  readonly case?: string;
  readonly deleted: boolean;
}

/** By the ids that the store gave; everything else the model works out by itself. */
export interface Plain {
  readonly clippings: ReadonlyMap<string, PlainClipping>;
  readonly cases: ReadonlyMap<string, PlainCase>;
}

export const TAGS = ['党建引领', '党建 引领', '机关', '社区', '农村'];
export const PARTS: readonly Part[] = ['background', 'practice', 'result', 'comment'];
export const NAMES: readonly CaseNames[] = [
  { organization: '甲局' },
  { organization: '甲局', method: '三色灯' },
  { organization: '乙镇', method: '三色灯' },
  { organization: '丙社区', method: '板凳会' },
];

export function withClippings(model: Plain, all: readonly (readonly [string, PlainClipping])[]): Plain {
  return { ...model, clippings: new Map([...model.clippings, ...all]) };
}

export function withCaseAs(model: Plain, id: string, its: PlainCase): Plain {
  return { ...model, cases: new Map([...model.cases, [id, its]]) };
}

/** A case that is begun has the id that the store gave it. */
export async function withCase(model: Plain, names: CaseNames): Promise<[Plain, string]> {
  const known = findLive(model, names);
  if (known) return [model, known];
  const rows = await database.cases.where('organization').equals(names.organization).toArray();
  const begun = rows.find((its) => its.method === names.method && isLive(its));
  if (!begun) throw new Error('The store has not begun the case.');
  return [withCaseAs(model, begun.id, { names, status: 'unreviewed', deleted: false }), begun.id];
}

export function findLive(model: Plain, { organization, method }: CaseNames): string | undefined {
  return [...model.cases].find(
    ([, { names, deleted }]) => !deleted && names.organization === organization && names.method === method,
  )?.[0];
}

export function clippingOf(model: Plain, id: string): PlainClipping {
  const its = model.clippings.get(id);
  if (!its) throw new Error(`The model has no clipping ${id}.`);
  return its;
}

export function caseOf(model: Plain, id: string): PlainCase {
  const its = model.cases.get(id);
  if (!its) throw new Error(`The model has no case ${id}.`);
  return its;
}

/** The model, and the store, as a user would tell it. */
export function shown({ clippings, cases }: Plain) {
  return [...clippings.values()]
    .map((its) => {
      const owner = its.case === undefined ? undefined : cases.get(its.case);
      return line({ ...its, names: owner?.names, status: owner?.status });
    })
    .sort();
}

export async function seen() {
  const [articles, cases, clippings] = await Promise.all([
    database.articles.toArray(),
    database.cases.toArray(),
    database.clippings.toArray(),
  ]);
  const pages = new Map(articles.map(({ id, url }) => [id, Number(url.at(-1))]));
  const owners = new Map(cases.map((its) => [its.id, its]));
  return clippings
    .map((its) => {
      const owner = its.caseId && owners.get(its.caseId);
      const page = pages.get(its.articleId) ?? -1;
      const names = owner
        ? { organization: owner.organization, ...(owner.method ? { method: owner.method } : {}) }
        : undefined;
      return line({ ...its, page, exact: its.quote.exact, names, status: owner?.status, deleted: !isLive(its) });
    })
    .sort();
}

function line(
  its: Omit<PlainClipping, 'case'> & { names: CaseNames | undefined; status: CaseStatus | undefined },
): string {
  const { page, exact, tags, note, part, names, status, deleted } = its;
  const owner = names ? `${names.organization}/${names.method ?? ''}/${status}` : '未归入';
  return [page, exact, tags.join('+'), note, part ?? '', owner, deleted ? '回收站' : ''].join('|');
}

export async function everything() {
  const [articles, cases, clippings, tags, changes, images, live] = await Promise.all([
    database.articles.toArray(),
    database.cases.toArray(),
    database.clippings.toArray(),
    database.tags.toArray(),
    database.changes.toArray(),
    database.images.toArray(),
    database.live.toArray(),
  ]);
  return { articles, cases, clippings, tags, changes, images, live, drafts: [] };
}

export function isLive({ deletedAt }: { readonly deletedAt?: string }): boolean {
  return deletedAt === undefined;
}
