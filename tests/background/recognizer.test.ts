import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, recognizer } from '@/entrypoints/background/recognizer';
import { decodeAddress, decodeRequest } from '@/entrypoints/background/request';
import type { Dictionary } from '@/lib/model/dictionary';
import type { Segmenter } from '@/lib/recognize/context';
import type { Tagger } from '@/lib/recognize/tagger/tagger';

const NO_NAMES: Dictionary = [];

/** A text is one word; counts how often it is loaded and used. */
function counted(failures = 0, dictionary: () => Dictionary = () => NO_NAMES) {
  const counts = { loaded: 0, cut: 0, longest: 0, failed: 0, taggers: 0 };
  const segmenter: Segmenter = (text) => {
    counts.cut++;
    counts.longest = Math.max(counts.longest, text.length);
    return text === '' ? [] : [{ start: 0, end: text.length, text, tag: 'x' }];
  };
  const load = async () => {
    if (++counts.loaded <= failures) throw new Error('no wasm');
    return segmenter;
  };
  /** Reads every text as one name. */
  const tagger = async (): Promise<Tagger> => {
    if (++counts.taggers <= failures) throw new Error('no weights');
    return { organizations: (text) => [{ start: 0, end: text.length }] };
  };
  return {
    counts,
    answer: recognizer(
      { segmenter: load, tagger },
      async () => dictionary(),
      () => counts.failed++,
    ),
  };
}

const TEXT = '云岭市税务局推行“三色灯”工作法。';

describe('recognition', () => {
  test('a quick answer does not load the segmenter', async () => {
    const { counts, answer } = counted();
    const quick = await answer({ text: TEXT, stage: 'quick' });
    expect(quick.stage).toBe('quick');
    for (const { start, end, text } of quick.annotations) expect(TEXT.slice(start, end)).toBe(text);
    expect(counts).toMatchObject({ loaded: 0, cut: 0 });
  });

  test('full answers load it once and cut a text once', async () => {
    const { counts, answer } = counted();
    const first = await answer({ text: TEXT, stage: 'full' });
    expect(first.stage).toBe('full');
    await answer({ text: '另一篇。', stage: 'full' });
    expect(await answer({ text: TEXT, stage: 'full' })).toBe(first);
    expect(counts).toMatchObject({ loaded: 1, cut: 2 });
  });

  test('the tagger is loaded once, for full answers only', async () => {
    const { counts, answer } = counted();
    await answer({ text: '思科', stage: 'quick' });
    expect(counts.taggers).toBe(0);
    await answer({ text: '思科电子', stage: 'full' });
    const { annotations } = await answer({ text: '思科', stage: 'full' });
    expect(annotations).toMatchObject([{ kind: 'organization', text: '思科', rule: 'organization/tagged' }]);
    expect(counts.taggers).toBe(1);
  });

  test('without the tagger the rules decide', async () => {
    const { counts, answer } = counted(1);
    await answer({ text: '云岭市税务局', stage: 'full' });
    const { annotations, stage } = await answer({ text: '云岭市税务局', stage: 'full' });
    expect([stage, annotations.map(({ text }) => text)]).toEqual(['full', ['云岭市税务局']]);
    expect(counts.failed).toBe(2);
  });

  test('the text that nobody has asked for longest is forgotten', async () => {
    const { counts, answer } = counted();
    for (const text of ['0', '1', '2', '3', '4', '5', '6', '7', '0', '8']) await answer({ text, stage: 'full' });
    expect(counts.cut).toBe(9);
    await answer({ text: '0', stage: 'full' });
    expect(counts.cut).toBe(9);
    await answer({ text: '1', stage: 'full' });
    expect(counts.cut).toBe(10);
  });

  test('where it cannot be loaded, the quick answer is given and says so; the next request tries again', async () => {
    const { counts, answer } = counted(1);
    const quick = await answer({ text: TEXT, stage: 'quick' });
    expect(await answer({ text: TEXT, stage: 'full' })).toEqual(quick);
    expect(counts).toMatchObject({ loaded: 1, failed: 2 });
    expect((await answer({ text: TEXT, stage: 'full' })).stage).toBe('full');
    expect(counts).toMatchObject({ loaded: 2, failed: 2 });
  });

  test('another dictionary gives other answers at once, also while one is under way', async () => {
    let dictionary: Dictionary = [];
    const { answer } = counted(0, () => dictionary);
    const names = async () => (await answer({ text: TEXT, stage: 'full' })).annotations.map(({ text }) => text);
    const before = await names();
    expect(before).toContain('“三色灯”工作法');
    const slow = counted(0, () => dictionary);
    const underWay = slow.answer({ text: TEXT, stage: 'full' });
    dictionary = [{ action: 'never', name: '三色灯', addedAt: '2026-11-22T09:30:00.000+08:00' }];
    expect(await names()).not.toContain('“三色灯”工作法');
    await underWay;
    expect((await slow.answer({ text: TEXT, stage: 'full' })).annotations.map(({ kind }) => kind)).not.toContain(
      'method',
    );
    dictionary = [];
    expect(await names()).toEqual(before);
  });

  test('a text without end is cut and answered', async () => {
    const { counts, answer } = counted();
    expect((await answer({ text: 'a'.repeat(LONGEST_TEXT + 5), stage: 'full' })).stage).toBe('full');
    expect(counts.longest).toBe(LONGEST_TEXT);
  });
});

test.each([undefined, 'text', { text: 1, stage: 'full' }, { text: '', stage: 'fast' }, { stage: 'full' }])(
  '%j is no request',
  (input) => expect(() => decodeRequest(input)).toThrow('不符合格式'),
);

test.each([undefined, 7, '/a', {}])('%j is no address', (input) =>
  expect(() => decodeAddress(input)).toThrow('不符合格式'),
);
