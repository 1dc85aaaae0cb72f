/** Seeded random operations on the store beside a plain model of what a user expects. `SEED=… STEPS=…` repeat a run. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseStatus } from '@/lib/model/case';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { CaseId, ClippingId } from '@/lib/model/id';
import {
  assignCase,
  deleteClippings,
  restoreClippings,
  setStatus,
  tagClippings,
  untagClippings,
} from '@/lib/store/bulk';
import { deleteCase } from '@/lib/store/case-trash';
import { lastRedoable, lastUndoable, recentSteps } from '@/lib/store/changes';
import { database } from '@/lib/store/database';
import { LibraryFailure } from '@/lib/store/failure';
import { clippingHistory, restoreVersion } from '@/lib/store/history';
import { mergeCases, mergeNames } from '@/lib/store/merge-cases';
import { saveClipping } from '@/lib/store/save-clipping';
import { mergeTags } from '@/lib/store/tags';
import { purgeClippings } from '@/lib/store/trash';
import { undo } from '@/lib/store/undo';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import { halfWritten } from '@/tests/e2e/stored';
import { emptyLibrary, passage } from './library';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const STEPS = Number(process.env.STEPS ?? 2000);

interface PlainCase {
  readonly names: CaseNames;
  readonly status: CaseStatus;
  readonly deleted: boolean;
}

interface PlainClipping {
  readonly page: number;
  readonly exact: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly part?: Part;
  readonly case?: string;
  readonly deleted: boolean;
}

/** By the ids that the store gave; everything else the model works out by itself. */
interface Plain {
  readonly clippings: ReadonlyMap<string, PlainClipping>;
  readonly cases: ReadonlyMap<string, PlainCase>;
}

const TAGS = ['党建引领', '党建 引领', '机关', '社区', '农村'];
const PARTS: readonly Part[] = ['background', 'practice', 'result', 'comment'];
const NAMES: readonly CaseNames[] = [
  { organization: '甲局' },
  { organization: '甲局', method: '三色灯' },
  { organization: '乙镇', method: '三色灯' },
  { organization: '丙社区', method: '板凳会' },
];

beforeEach(async () => {
  await emptyLibrary();
  // ids in the order of their making, so that a seed makes the same choices again
  let made = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as ReturnType<typeof crypto.randomUUID>,
  );
});

test(`${STEPS} random steps leave what the plain model says (SEED=${SEED})`, { timeout: 300_000 }, async () => {
  const random = generator(SEED);
  let model: Plain = { clippings: new Map(), cases: new Map() };
  const undoable: { before: Plain; after: Plain }[] = [];
  let redoable: { before: Plain; after: Plain }[] = [];
  const counts: Record<string, number> = {};
  for (let step = 0; step < STEPS; step++) {
    const { name, next } = await act(random, model, undoable, redoable);
    counts[name] = (counts[name] ?? 0) + 1;
    if (name === 'undo') {
      const done = undoable.pop();
      if (done) redoable.push(done);
    } else if (name === 'redo') {
      const done = redoable.pop();
      if (done) undoable.push(done);
    } else if (next) {
      undoable.push({ before: model, after: next });
      redoable = [];
    }
    model = next ?? model;
    expect(await seen(), `after step ${step}, ${name}, SEED=${SEED}`).toEqual(shown(model));
  }
  expect(halfWritten(await everything())).toEqual([]);
  // a run that never tried one of them would prove little
  if (STEPS >= 1000) expect(Object.keys(counts).length).toBeGreaterThanOrEqual(13);
});

test(`undone in any order, restored and purged: nothing is there twice or half (SEED=${SEED})`, {
  timeout: 300_000,
}, async () => {
  const random = generator(SEED + 1);
  const steps = Math.ceil(STEPS / 3);
  for (let step = 0; step < steps; step++) {
    const ids = (await database.clippings.toCollection().primaryKeys()) as ClippingId[];
    const attempt = random.pick([
      () => saveClipping(randomDraft(random)),
      () => updateClipping(random.pick(ids), { note: `${step}`, case: random.pick(NAMES) }),
      () => deleteClippings(random.some(ids)),
      () => restoreClippings(random.some(ids)),
      () => purgeClippings(random.chance(0.3) ? random.some(ids) : []),
      () => mergeNames('organization', [random.pick(NAMES).organization], random.pick(NAMES).organization),
      async () => undo(random.pick(await recentSteps(20)).seq),
      async () => undo(random.pick(await recentSteps(20)).seq),
      async () => {
        const id = random.pick(ids);
        return restoreVersion(id, random.pick(await clippingHistory(id))?.seq);
      },
    ]);
    if (ids.length === 0) await saveClipping(randomDraft(random));
    else
      await attempt().catch((error: unknown) => {
        if (!(error instanceof LibraryFailure)) throw error;
      });
    const all = await everything();
    const where = `after step ${step}, SEED=${SEED}`;
    expect(twice(all.clippings.filter(isLive).map((its) => `${its.articleId} ${its.quote.exact}`)), where).toEqual([]);
    expect(twice(all.cases.filter(isLive).map((its) => `${its.organization} ${its.method}`)), where).toEqual([]);
    expect(twice(all.articles.map(({ url }) => url)), where).toEqual([]);
    expect(halfWritten(all), where).toEqual([]);
  }
});

/** One step on the store; `next` is what the model says of it, absent where nothing may have changed. */
async function act(
  random: Random,
  model: Plain,
  undoable: readonly { before: Plain; after: Plain }[],
  redoable: readonly { before: Plain; after: Plain }[],
): Promise<{ name: string; next?: Plain }> {
  const live = [...model.clippings].flatMap(([id, its]) => (its.deleted ? [] : [id as ClippingId]));
  const trash = [...model.clippings].flatMap(([id, its]) => (its.deleted ? [id as ClippingId] : []));
  const shownCases = [...model.cases].flatMap(([id, its]) =>
    !its.deleted && live.some((each) => model.clippings.get(each)?.case === id) ? [id as CaseId] : [],
  );
  const choice = random.number();
  if (live.length < 4 || choice < 0.22) return { name: 'save', ...(await save(random, model)) };
  if (choice < 0.34) return { name: 'undo', ...(await back(lastUndoable, undoable.at(-1)?.before)) };
  if (choice < 0.42) return { name: 'redo', ...(await back(lastRedoable, redoable.at(-1)?.after)) };
  if (choice < 0.45) return { name: 'kill', ...(await killed(random, live)) };
  if (choice < 0.55) {
    const id = random.pick(live);
    const edit = { tags: random.some(TAGS), note: `备注${random.below(5)}`, part: random.pick([...PARTS, null]) };
    await updateClipping(id, edit);
    const { part: _, ...known } = clippingOf(model, id);
    const { part, ...rest } = edit;
    return { name: 'edit', next: withClippings(model, [[id, { ...known, ...rest, ...(part ? { part } : {}) }]]) };
  }
  const ids = random.some(live);
  if (choice < 0.62) {
    const names = random.pick([...NAMES, null]);
    const { seq } = await assignCase(ids, names);
    if (seq === undefined) return { name: 'assign' };
    const [kept, caseId] = names ? await withCase(model, names) : [model, undefined];
    const moved = ids.map((id) => {
      const { case: _, ...rest } = clippingOf(model, id);
      return [id, { ...rest, ...(caseId ? { case: caseId } : {}) }] as const;
    });
    return { name: 'assign', next: withClippings(kept, moved) };
  }
  if (choice < 0.68) {
    const tag = random.pick(TAGS);
    const { seq } = await tagClippings(ids, [tag]);
    return changedTags('tag', model, ids, seq, (tags) => [...new Set([...tags, tag])]);
  }
  if (choice < 0.73) {
    const tag = random.pick(TAGS);
    const { seq } = await untagClippings(ids, [tag]);
    return changedTags('untag', model, ids, seq, (tags) => tags.filter((each) => each !== tag));
  }
  if (choice < 0.77) {
    const [from, into] = [random.pick(TAGS), random.pick(TAGS)];
    const { seq } = await mergeTags([from], into);
    const every = [...model.clippings.keys()] as ClippingId[];
    return changedTags('merge tags', model, every, seq, (tags) => [
      ...new Set(tags.map((each) => (each === from ? into : each))),
    ]);
  }
  if (choice < 0.84) {
    await deleteClippings(ids);
    return {
      name: 'delete',
      next: withClippings(
        model,
        ids.map((id) => [id, { ...clippingOf(model, id), deleted: true }]),
      ),
    };
  }
  if (choice < 0.89 && trash.length > 0) return { name: 'restore', ...(await restore(random.some(trash), model)) };
  if (shownCases.length === 0) return { name: 'nothing' };
  const caseId = random.pick(shownCases);
  const its = caseOf(model, caseId);
  if (choice < 0.93) {
    const status = random.pick(['verified', 'doubtful', 'unreviewed'] as const);
    const { seq } = await setStatus([caseId], status);
    return { name: 'status', ...(seq === undefined ? {} : { next: withCaseAs(model, caseId, { ...its, status }) }) };
  }
  if (choice < 0.95) {
    const names = { organization: `新局${random.below(1e9)}` };
    await updateCase(caseId, { ...names, method: null });
    return { name: 'rename case', next: withCaseAs(model, caseId, { ...its, names }) };
  }
  if (choice < 0.98) {
    await deleteCase(caseId);
    const gone = live.filter((id) => clippingOf(model, id).case === caseId);
    const without = withClippings(
      model,
      gone.map((id) => [id, { ...clippingOf(model, id), deleted: true }]),
    );
    return { name: 'delete case', next: withCaseAs(without, caseId, { ...its, deleted: true }) };
  }
  const into = random.pick(shownCases);
  const { seq } = await mergeCases([caseId], into);
  if (into === caseId) return { name: 'merge cases', ...(seq === undefined ? {} : { next: model }) };
  const moved = [...model.clippings].flatMap(([id, each]) =>
    each.case === caseId ? [[id, { ...each, case: into }] as const] : [],
  );
  return { name: 'merge cases', next: withCaseAs(withClippings(model, moved), caseId, { ...its, deleted: true }) };
}

async function save(random: Random, model: Plain): Promise<{ next?: Plain }> {
  const wanted = randomDraft(random);
  const { clipping, seq, outcome } = await saveClipping(wanted);
  if (seq === undefined) return {};
  const page = Number(wanted.article.url.at(-1));
  const twin = [...model.clippings].find(
    ([, its]) => !its.deleted && its.page === page && its.exact === wanted.quote.exact,
  );
  expect(outcome).toBe(twin ? 'already' : 'saved');
  const [, known] = twin ?? [];
  const [kept, caseId] = wanted.case && !known?.case ? await withCase(model, wanted.case) : [model, known?.case];
  const note = known?.note.includes(wanted.note) ? known.note : [known?.note, wanted.note].filter(Boolean).join('\n');
  const part = known?.part ?? wanted.part;
  const tags = [...new Set([...(known?.tags ?? []), ...wanted.tags])];
  const exact = wanted.quote.exact;
  const next = {
    page,
    exact,
    tags,
    note,
    ...(part ? { part } : {}),
    ...(caseId ? { case: caseId } : {}),
    deleted: false,
  };
  return { next: withClippings(kept, [[twin?.[0] ?? clipping.id, next]]) };
}

async function restore(ids: readonly ClippingId[], model: Plain): Promise<{ next?: Plain }> {
  const { seq } = await restoreClippings(ids);
  if (seq === undefined) return {};
  let next = model;
  for (const id of ids) {
    const its = clippingOf(next, id);
    const isThere = [...next.clippings.values()].some(
      (each) => !each.deleted && each.page === its.page && each.exact === its.exact,
    );
    if (isThere) continue;
    const owner = its.case === undefined ? undefined : caseOf(next, its.case);
    const namesake = owner?.deleted ? findLive(next, owner.names) : undefined;
    if (owner?.deleted && !namesake && its.case) next = withCaseAs(next, its.case, { ...owner, deleted: false });
    next = withClippings(next, [[id, { ...its, ...(namesake ? { case: namesake } : {}), deleted: false }]]);
  }
  return { next };
}

async function back(step: typeof lastUndoable, expected: Plain | undefined): Promise<{ next?: Plain }> {
  const found = await step();
  expect(found === undefined).toBe(expected === undefined);
  if (!found || !expected) return {};
  expect((await undo(found.seq)).left).toBe(0);
  return { next: expected };
}

/** The write is broken off at its very end. */
async function killed(random: Random, live: readonly ClippingId[]): Promise<object> {
  const fail = () => {
    throw Object.assign(new Error('killed'), { name: 'AbortError' });
  };
  database.images.hook('creating', fail);
  try {
    await expect(
      random.pick([
        () => saveClipping({ ...randomDraft(random), note: `${random.number()}` }),
        () => deleteClippings(live),
        () => updateClipping(random.pick(live), { note: 'x', case: { organization: '没有' } }),
      ])(),
    ).rejects.toThrow();
  } finally {
    database.images.hook('creating').unsubscribe(fail);
  }
  return {};
}

function randomDraft(random: Random) {
  const {
    case: _,
    part: __,
    ...bare
  } = passage(`第${random.below(12)}句。`, {
    article: { url: `https://news.example.cn/${random.below(3)}`, title: '题', site: 'news.example.cn' },
    tags: random.some(TAGS),
    note: random.pick(['', '初稿', '再看']),
  });
  const names = random.pick([...NAMES, undefined]);
  const part = random.pick([...PARTS, undefined]);
  return { ...bare, ...(names ? { case: names } : {}), ...(part ? { part } : {}) };
}

function changedTags(
  name: string,
  model: Plain,
  ids: readonly ClippingId[],
  seq: number | undefined,
  change: (tags: readonly string[]) => readonly string[],
): { name: string; next?: Plain } {
  if (seq === undefined) return { name };
  const all = ids.map((id) => [id, { ...clippingOf(model, id), tags: change(clippingOf(model, id).tags) }] as const);
  return { name, next: withClippings(model, all) };
}

function withClippings(model: Plain, all: readonly (readonly [string, PlainClipping])[]): Plain {
  return { ...model, clippings: new Map([...model.clippings, ...all]) };
}

function withCaseAs(model: Plain, id: string, its: PlainCase): Plain {
  return { ...model, cases: new Map([...model.cases, [id, its]]) };
}

/** A case that is begun has the id that the store gave it. */
async function withCase(model: Plain, names: CaseNames): Promise<[Plain, string]> {
  const known = findLive(model, names);
  if (known) return [model, known];
  const rows = await database.cases.where('organization').equals(names.organization).toArray();
  const begun = rows.find((its) => its.method === names.method && isLive(its));
  if (!begun) throw new Error('The store has not begun the case.');
  return [withCaseAs(model, begun.id, { names, status: 'unreviewed', deleted: false }), begun.id];
}

function findLive(model: Plain, { organization, method }: CaseNames): string | undefined {
  return [...model.cases].find(
    ([, { names, deleted }]) => !deleted && names.organization === organization && names.method === method,
  )?.[0];
}

function clippingOf(model: Plain, id: string): PlainClipping {
  const its = model.clippings.get(id);
  if (!its) throw new Error(`The model has no clipping ${id}.`);
  return its;
}

function caseOf(model: Plain, id: string): PlainCase {
  const its = model.cases.get(id);
  if (!its) throw new Error(`The model has no case ${id}.`);
  return its;
}

/** The model, and the store, as a user would tell it. */
function shown({ clippings, cases }: Plain) {
  return [...clippings.values()]
    .map((its) => {
      const owner = its.case === undefined ? undefined : cases.get(its.case);
      return line({ ...its, names: owner?.names, status: owner?.status });
    })
    .sort();
}

async function seen() {
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

async function everything() {
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

function isLive({ deletedAt }: { readonly deletedAt?: string }): boolean {
  return deletedAt === undefined;
}

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}

type Random = ReturnType<typeof generator>;

/** Mulberry32: small, seeded, good enough to choose by. */
function generator(seed: number) {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(number() * limit);
  return {
    number,
    below,
    chance: (share: number) => number() < share,
    pick: <T>(all: readonly T[]): T => all[below(all.length)] as T,
    /** One to three of them. */
    some: <T>(all: readonly T[]): T[] => {
      const picked = Array.from({ length: 1 + below(3) }, () => all[below(all.length)] as T);
      return [...new Set(picked)];
    },
  };
}
