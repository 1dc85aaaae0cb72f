import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClippingDraft } from '@/lib/model/clipping';
import { deleteClipping } from '@/lib/store/clipping-trash';
import { database } from '@/lib/store/database';
import { failureSentence } from '@/lib/store/failure';
import { clippingsOfPage, pageOfClipping } from '@/lib/store/page-clippings';
import { saveClipping } from '@/lib/store/save-clipping';
import { draft, emptyLibrary, passage, rows } from './library';

beforeEach(emptyLibrary);

test('what is saved is what the draft says, and is found again by its page', async () => {
  const {
    outcome,
    clipping,
    case: its,
  } = await saveClipping(draft({ tags: [' 机关党建', '机关党建', '#窗口服务'], note: '可用' }));
  expect(outcome).toBe('saved');
  expect(clipping).toMatchObject({
    quote: draft().quote,
    position: draft().position,
    annotations: draft().annotations,
    part: 'practice',
    tags: ['机关党建', '窗口服务'],
    note: '可用',
  });
  expect(its).toMatchObject({
    id: clipping.caseId,
    organization: '云岭市税务局',
    method: '三色灯',
    status: 'unreviewed',
  });
  expect(await clippingsOfPage('https://news.example.cn/a/1.html?utm_source=x#top')).toEqual({
    clippings: [clipping],
    cases: [its],
  });
  expect(await pageOfClipping(clipping.id)).toBe('https://news.example.cn/a/1.html');
  expect(await rows()).toEqual({ articles: 1, clippings: 1, cases: 1, tags: 2 });
});

describe('the same passage twice is one clipping', () => {
  const same: readonly (readonly [string, Partial<ClippingDraft>])[] = [
    ['same place', {}],
    ['same offset, other words around', { quote: { ...draft().quote, prefix: '别的', suffix: '别的' } }],
    ['moved, same words around', { position: { start: 7, end: 40 } }],
    [
      'same page by another address',
      { article: { ...draft().article, url: 'https://news.example.cn/a/1.html?spm=1#p2' } },
    ],
  ];
  test.each(same)('%s', async (_, changes) => {
    const first = await saveClipping(draft());
    const second = await saveClipping(draft(changes));
    expect(second.outcome).toBe('already');
    expect(second.clipping).toEqual(first.clipping);
    expect(await rows()).toEqual({ articles: 1, clippings: 1, cases: 1, tags: 1 });
  });

  const different: readonly (readonly [string, Partial<ClippingDraft>])[] = [
    ['another place', { position: { start: 7, end: 40 }, quote: { ...draft().quote, prefix: '别的' } }],
    ['other words', { quote: { ...draft().quote, exact: '另一句。' } }],
    ['another page', { article: { ...draft().article, url: 'https://news.example.cn/a/2.html' } }],
  ];
  test.each(different)('but %s is another', async (_, changes) => {
    await saveClipping(draft());
    expect((await saveClipping(draft(changes))).outcome).toBe('saved');
    expect((await rows()).clippings).toBe(2);
  });

  test('and two windows at once too', async () => {
    const answers = await Promise.all([saveClipping(draft()), saveClipping(draft()), saveClipping(draft())]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['already', 'already', 'saved']);
    expect(new Set(answers.map(({ clipping }) => clipping.id)).size).toBe(1);
    expect(await rows()).toEqual({ articles: 1, clippings: 1, cases: 1, tags: 1 });
  });

  test('and what the second adds is added', async () => {
    const { case: _, part: __, ...bare } = draft({ note: '初稿' });
    await saveClipping(bare);
    const {
      outcome,
      clipping,
      case: its,
    } = await saveClipping(draft({ tags: ['新标签'], note: '再看', part: 'result' }));
    expect(outcome).toBe('already');
    expect(clipping).toMatchObject({ tags: ['机关党建', '新标签'], note: '初稿\n再看', part: 'result' });
    expect(its?.method).toBe('三色灯');
  });

  test('but one in the trash does not count', async () => {
    const first = await saveClipping(draft());
    await deleteClipping(first.clipping.id);
    const second = await saveClipping(draft());
    expect(second.outcome).toBe('saved');
    expect(second.clipping.id).not.toBe(first.clipping.id);
    expect(second.case?.id).toBe(first.case?.id);
  });
});

describe('the case', () => {
  test.each([
    ['same organization and method: one', { organization: '云岭市税务局', method: '三色灯' }, 1],
    ['another method: two', { organization: '云岭市税务局', method: '四步走' }, 2],
    ['no method: two', { organization: '云岭市税务局' }, 2],
  ] as const)('%s', async (_, names, cases) => {
    await saveClipping(draft());
    await saveClipping(passage('第二段。', { case: names }));
    await saveClipping(passage('第三段。', { case: names }));
    expect((await rows()).cases).toBe(cases);
  });

  test('none: the clipping is loose', async () => {
    const { case: _, ...loose } = draft();
    const { clipping, case: its } = await saveClipping(loose);
    expect(clipping).not.toHaveProperty('caseId');
    expect(its).toBeUndefined();
  });
});

test('what is known of an article stays, what was missing is filled in', async () => {
  await saveClipping(draft());
  await saveClipping(passage('第二段。', { article: { ...draft().article, title: '别的题目', source: '云岭日报' } }));
  expect(await database.articles.toArray()).toEqual([
    expect.objectContaining({ title: '云岭市税务局的一天', source: '云岭日报' }),
  ]);
});

describe('a write that fails leaves nothing and says why', () => {
  const undo: (() => void)[] = [];
  afterEach(() => {
    for (const stop of undo.splice(0)) stop();
  });

  test.each([
    ['QuotaExceededError', /磁盘空间不足/u],
    ['AbortError', /中断/u],
    ['SomethingElse', /出错.*SomethingElse/u],
  ])('%s', async (name, sentence) => {
    const fail = () => {
      throw Object.assign(new Error('injected'), { name });
    };
    database.clippings.hook('creating', fail);
    undo.push(() => database.clippings.hook('creating').unsubscribe(fail));
    const error = await saveClipping(draft()).catch((reason: unknown) => reason);
    expect(failureSentence(error)).toMatch(sentence);
    expect(await rows()).toEqual({ articles: 0, clippings: 0, cases: 0, tags: 0 });
  });

  test.each([
    ['reads back otherwise', (found: object) => ({ ...found, note: '不一样' }), /核对不一致/u],
    ['does not read back', () => undefined, /读不回来/u],
  ])('a record that %s is not confirmed', async (_, reading, sentence) => {
    database.clippings.hook('reading', reading);
    undo.push(() => database.clippings.hook('reading').unsubscribe(reading));
    const error = await saveClipping(draft()).catch((reason: unknown) => reason);
    expect(failureSentence(error)).toMatch(sentence);
  });
});
