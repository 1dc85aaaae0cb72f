import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteReveal, type SessionArea, takeReveal } from '@/entrypoints/background/reveals';
import { save } from '@/entrypoints/background/save';
import { database } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/page-clippings';
import { draft, emptyLibrary, passage, rows } from '@/tests/store/library';

const US = { id: 'us', root: 'chrome-extension://us/' };
const PAGE = { id: 'us', url: draft().article.url, tab: { id: 1 } };

const undo: (() => void)[] = [];
beforeEach(emptyLibrary);
afterEach(() => {
  for (const stop of undo.splice(0)) stop();
});

test('a sound draft of the sender’s page is saved, and the answer is what the library holds', async () => {
  const answer = await save(draft(), PAGE, US);
  if (answer.outcome === 'failed') throw new Error(answer.reason);
  expect(await clippingsOfPage(PAGE.url)).toEqual({ clippings: [answer.clipping], cases: [answer.case] });
});

test.each([
  ['no draft', { note: '<img onerror=x>' }, PAGE, '剪报内容有误'],
  ['a draft of another site', draft(), { ...PAGE, url: 'https://evil.example/' }, '与所在网页不符'],
  ['another extension', draft(), { ...PAGE, id: 'them' }, '不是来自党建剪报'],
])('%s is answered with a reason, and nothing is written', async (_, input, sender, reason) => {
  expect(await save(input, sender, US)).toEqual({ outcome: 'failed', reason: expect.stringContaining(reason) });
  expect(await rows()).toEqual({ articles: 0, clippings: 0, cases: 0, tags: 0 });
});

test('a full disk is answered with a reason', async () => {
  const fail = () => {
    throw Object.assign(new Error('injected'), { name: 'QuotaExceededError' });
  };
  database.clippings.hook('creating', fail);
  undo.push(() => database.clippings.hook('creating').unsubscribe(fail));
  expect(await save(draft(), PAGE, US)).toEqual({ outcome: 'failed', reason: expect.stringContaining('磁盘空间不足') });
});

test('a tab is told once which clipping it was opened to show', async () => {
  const kept = new Map<string, unknown>();
  const area: SessionArea = {
    get: async (key) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    },
    remove: async (key) => void kept.delete(key),
  };
  const answers = [await save(draft(), PAGE, US), await save(passage('另一句。'), PAGE, US)];
  const shown = answers.flatMap((answer) => (answer.outcome === 'failed' ? [] : answer.clipping));
  const [, wanted] = shown;
  if (!wanted) throw new Error('not saved');
  await noteReveal(area, 7, wanted.id);
  expect(await takeReveal(area, 8, shown)).toBeUndefined();
  expect(await takeReveal(area, 7, [])).toBeUndefined();
  expect(await takeReveal(area, 7, shown)).toBe(wanted.id);
  expect(await takeReveal(area, 7, shown)).toBeUndefined();
});
