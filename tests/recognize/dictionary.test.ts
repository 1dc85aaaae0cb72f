import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, KINDS, overlaps } from '@/lib/model/annotation';
import type { DictionaryEntry, NameKind } from '@/lib/model/dictionary';
import type { TraceEvent } from '@/lib/recognize/context';
import { recognize } from '@/lib/recognize/recognize';
import { applyDictionary } from '@/lib/recognize/refiners/dictionary';
import { documentOf } from '@/lib/text/document';

const addedAt = '2026-11-22T09:30:00.000+08:00';
const always = (kind: NameKind, name: string): DictionaryEntry => ({ action: 'always', kind, name, addedAt });
const never = (name: string): DictionaryEntry => ({ action: 'never', name, addedAt });

/** `organization 青山街道` | `method 双联 in “双联”工作法` */
const written = (a: Annotation) =>
  a.kind === 'method' && a.name !== a.text ? `method ${a.name} in ${a.text}` : `${a.kind} ${a.text}`;

const marks = (text: string, dictionary: readonly DictionaryEntry[]) =>
  recognize(text, { dictionary }).annotations.map(written);

const TEXT = '青山街道党工委推行“六步”工作法，累计办结实事300件。';

describe('从不标注', () => {
  test.each<[string, string[]]>([
    ['无关名称', ['organization 青山街道党工委', 'method 六步 in “六步”工作法', 'figure 300件']],
    ['青山街道党工委', ['method 六步 in “六步”工作法', 'figure 300件']],
    ['六步', ['organization 青山街道党工委', 'figure 300件']],
    ['“六步”', ['organization 青山街道党工委', 'figure 300件']],
    ['“六步”工作法', ['organization 青山街道党工委', 'figure 300件']],
    ['六步工作法', ['organization 青山街道党工委', 'figure 300件']],
    ['300件', ['organization 青山街道党工委', 'method 六步 in “六步”工作法']],
    ['青山街道', ['organization 青山街道党工委', 'method 六步 in “六步”工作法', 'figure 300件']],
  ])('%s', (name, left) => expect(marks(TEXT, [never(name)])).toEqual(left));

  test('a name that is dropped owns no case', () => {
    expect(recognize(TEXT).cases).toHaveLength(1);
    expect(recognize(TEXT, { dictionary: [never('六步')] }).cases).toEqual([]);
  });

  test('the trace says so', () => {
    const events: TraceEvent[] = [];
    recognize(TEXT, { dictionary: [never('六步')], trace: (event) => events.push(event) });
    expect(events.filter(({ by }) => by === 'dictionary/never').map(({ annotation }) => annotation.text)).toEqual([
      '“六步”工作法',
    ]);
  });
});

describe('始终标注', () => {
  test.each<[string, string, DictionaryEntry[], string[]]>([
    [
      'without any rule',
      '老槐树下议事忙，老槐树又开花。',
      [always('organization', '老槐树')],
      ['organization 老槐树', 'organization 老槐树'],
    ],
    [
      'wins over a longer name',
      '青山街道党工委开会。',
      [always('organization', '街道党工委')],
      ['organization 街道党工委'],
    ],
    [
      'wins over several',
      '青山街道党工委、河东区民政局开会。',
      [always('organization', '党工委、河东区')],
      ['organization 党工委、河东区'],
    ],
    [
      'the longest at a place',
      '甲乙丙丁开会。',
      [always('organization', '甲乙'), always('organization', '甲乙丙')],
      ['organization 甲乙丙'],
    ],
    [
      'from the left',
      '甲乙丙丁开会。',
      [always('organization', '甲乙'), always('organization', '乙丙丁')],
      ['organization 甲乙'],
    ],
    ['beside each other', '甲乙甲乙', [always('organization', '甲乙')], ['organization 甲乙', 'organization 甲乙']],
    [
      'a method with its quotation marks and head',
      '他们把“长凳谈心”工作法带到村口。',
      [always('method', '长凳谈心')],
      ['method 长凳谈心 in “长凳谈心”工作法'],
    ],
    ['a method with part of a quotation', '他说“长凳谈心好”。', [always('method', '长凳谈心')], ['method 长凳谈心']],
    ['a method without marks', '他们长凳谈心到深夜。', [always('method', '长凳谈心')], ['method 长凳谈心']],
    [
      'an entry with marks of its own',
      '用“长凳”谈心法。',
      [always('method', '“长凳”谈心法')],
      ['method 长凳 in “长凳”谈心法'],
    ],
    [
      'what a rule found under the name keeps its extent',
      TEXT,
      [always('method', '六步')],
      ['organization 青山街道党工委', 'method 六步 in “六步”工作法', 'figure 300件'],
    ],
    [
      'another kind stays',
      '青山街道党工委开会。',
      [always('method', '青山街道')],
      ['organization 青山街道党工委', 'method 青山街道'],
    ],
    [
      'always and never apart',
      '青山街道党工委开会。',
      [never('青山街道党工委'), always('organization', '青山街道')],
      ['organization 青山街道'],
    ],
  ])('%s', (_, text, dictionary, expected) => {
    const found = marks(text, dictionary);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('carries the rule, and the sort of the entry or of the name’s last words', () => {
    const dictionary: DictionaryEntry[] = [
      always('organization', '槐荫议事党支部'),
      { ...always('organization', '老槐树'), sort: 'society' } as DictionaryEntry,
      always('organization', '大樟树'),
    ];
    expect(recognize('老槐树、大樟树、槐荫议事党支部', { dictionary }).annotations).toMatchObject([
      { text: '老槐树', sort: 'society', rule: 'dictionary/always' },
      { text: '大樟树', sort: 'other', rule: 'dictionary/always' },
      { text: '槐荫议事党支部', sort: 'party', rule: 'dictionary/always' },
    ]);
  });

  test('the trace tells what it dropped and changed', () => {
    const events: TraceEvent[] = [];
    const dictionary = [always('organization', '街道党工委'), always('method', '六步')];
    recognize(TEXT, { dictionary, trace: (event) => events.push(event) });
    const own = events.filter(({ by }) => by === 'dictionary/always');
    expect(own.map(({ step, annotation }) => `${step} ${annotation.text}`)).toEqual([
      'proposed 街道党工委',
      'dropped 青山街道党工委',
      'changed “六步”工作法',
    ]);
    expect(own.at(-1)?.before?.rule).toBe('method/quoted-head');
  });

  test('makes a case with the method it owns', () => {
    const text = '老槐树推行“六步”工作法。';
    expect(recognize(text, { dictionary: [always('organization', '老槐树')] }).cases).toEqual([
      { organization: '老槐树', method: '六步', alternatives: [] },
    ]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    '市委',
    '公安局',
    '“',
    '”',
    '工作法',
    '党支部',
    '一',
    '甲',
    '乙',
    '丙',
    '。',
    '\n',
    '😀',
    '3万件',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const name = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
  const entry = fc.oneof(
    fc.record({
      action: fc.constant('always' as const),
      kind: fc.constantFrom<NameKind>('organization', 'method'),
      name,
      addedAt: fc.constant(addedAt),
    }),
    fc.record({ action: fc.constant('never' as const), name, addedAt: fc.constant(addedAt) }),
  );
  const dictionary = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 8 });

  test('annotations are sorted, apart within a kind, and show their slice; every always-name is touched by its own', () => {
    fc.assert(
      fc.property(text, dictionary, (source, entries) => {
        const { annotations } = recognize(source, { dictionary: entries });
        expect(annotations).toEqual(annotations.toSorted((a, b) => a.start - b.start));
        for (const a of annotations) expect(source.slice(a.start, a.end)).toBe(a.text);
        for (const kind of KINDS) {
          const same = annotations.filter((a) => a.kind === kind);
          for (const [i, a] of same.entries()) expect(same.slice(i + 1).some((b) => overlaps(a, b))).toBe(false);
        }
        for (const { action, name, ...rest } of entries) {
          if (action === 'never') continue;
          const own = annotations.filter(
            (a) => a.rule === 'dictionary/always' && 'kind' in rest && a.kind === rest.kind,
          );
          for (let start = source.indexOf(name); start >= 0; start = source.indexOf(name, start + 1)) {
            expect(own.some((a) => overlaps(a, { start, end: start + name.length }))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing that a rule found bears a never-name', () => {
    fc.assert(
      fc.property(text, dictionary, (source, entries) => {
        const names = new Set(entries.filter(({ action }) => action === 'never').map(({ name }) => name));
        for (const a of recognize(source, { dictionary: entries }).annotations) {
          if (a.rule === 'dictionary/always') continue;
          expect(names.has(a.text) || (a.kind === 'method' && names.has(a.name))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an empty dictionary changes nothing; a second application changes nothing', () => {
    fc.assert(
      fc.property(text, dictionary, (source, entries) => {
        expect(recognize(source, { dictionary: [] })).toEqual(recognize(source));
        const context = { document: documentOf(source), trace: () => {} };
        const once = recognize(source, { dictionary: entries }).annotations;
        const isContrary = entries.some(({ action }) => action === 'never');
        if (!isContrary) expect(applyDictionary(once, entries, context)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });
});

describe('speed', () => {
  const task = (length: number, count: number) => {
    const names = Array.from({ length: count }, (_, i) =>
      always('organization', `一一一${String.fromCharCode(0x4e59 + i)}社`),
    );
    // Names nearly stand everywhere, and do once in a hundred characters.
    const piece = `${'一一一'.repeat(31)}一一一乙社。\n`;
    const context = { document: documentOf(piece.repeat(length / 100)), trace: () => {} };
    return () => applyDictionary([], names, context);
  };

  /** The best of several rounds each, taken in turn, so that a busy machine slows both. */
  const ratio = (task: () => void, basis: () => void) => {
    const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 8; round++) {
      for (const [i, run] of [task, basis].entries()) {
        const start = performance.now();
        run();
        best[i] = Math.min(best[i] ?? 0, performance.now() - start);
      }
    }
    return (best[0] ?? 0) / (best[1] ?? 1);
  };

  test('a hundred times the names, all beginning alike, cost nothing like a hundred times as much', () => {
    expect(ratio(task(100_000, 1000), task(100_000, 10))).toBeLessThan(15);
  });

  test('ten times the text takes nothing like a hundred times as long', () => {
    expect(ratio(task(500_000, 1000), task(50_000, 1000))).toBeLessThan(30);
  });
});
