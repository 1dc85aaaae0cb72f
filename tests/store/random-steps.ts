/** The steps of the random operations: each done to the store, and said of the plain model. */
import { expect } from 'vitest';
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
import { lastRedoable, lastUndoable } from '@/lib/store/changes';
import { database } from '@/lib/store/database';
import { mergeCases } from '@/lib/store/merge-cases';
import { saveClipping } from '@/lib/store/save-clipping';
import { mergeTags } from '@/lib/store/tags';
import { undo } from '@/lib/store/undo';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import { exportedText, imported } from '@/tests/transfer/library-file';
import { passage } from './library';
import {
  caseOf,
  clippingOf,
  findLive,
  NAMES,
  PARTS,
  type Plain,
  TAGS,
  withCase,
  withCaseAs,
  withClippings,
} from './plain-model';
import type { Random } from './seeded-random';

/** One step on the store; `next` is what the model says of it, absent where nothing may have changed. */
export async function act(
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
  if (choice < 0.48) return { name: 'export and import', ...(await throughFile()) };
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

/** What was exported just now is imported: nothing changes, and there is nothing to undo. */
async function throughFile(): Promise<object> {
  const text = await exportedText();
  expect(await imported(new Blob([text]))).toEqual({ count: 0 });
  expect(await exportedText()).toBe(text);
  return {};
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

export function randomDraft(random: Random) {
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
