/** Thousands of edits of the project's own articles: a passage is found where it is, and nowhere else. */
import { describe, expect, test } from 'vitest';
import type { Range } from '@/lib/model/annotation';
import { anchor, quoteOf } from '@/lib/page/anchor';
import { documentOf } from '@/lib/text/document';
import { goldArticles, OWN_CORPUS, SHARED_CORPUS } from '@/scripts/gold';
import { randomFrom } from '@/scripts/tagger/random';

const texts = [...goldArticles(OWN_CORPUS), ...goldArticles(SHARED_CORPUS)].map(({ text }) => text);
let random = randomFrom(1921);
const pick = <T>(things: readonly T[]): T | undefined => things[Math.floor(random() * things.length)];
const sentencesOf = (text: string) => documentOf(text).sentences.filter(({ start, end }) => end - start >= 10);
const replaced = (text: string, { start, end }: Range, by: string) => text.slice(0, start) + by + text.slice(end);

/** One edit and what must come of it: where the passage stands afterwards, or nothing. */
interface Edit {
  readonly text: string;
  readonly passage: Range;
  readonly edited: string;
  readonly expected: string | undefined;
}

type Maker = (text: string, passage: Range, all: readonly Range[]) => Omit<Edit, 'text' | 'passage'> | undefined;

const words = (text: string, { start, end }: Range) => text.slice(start, end);

/** The passage with one character changed, dropped or added. */
const oneCharacter: Maker = (text, passage) => {
  const own = words(text, passage);
  const at = Math.floor(random() * own.length);
  const now = pick([
    own.slice(0, at) + '龘' + own.slice(at + 1),
    own.slice(0, at) + own.slice(at + 1),
    `${own.slice(0, at)}龘${own.slice(at)}`,
  ]);
  return { edited: replaced(text, passage, now ?? own), expected: now };
};

/** One character in eight changed. */
const severalCharacters: Maker = (text, passage) => {
  const now = [...words(text, passage)].map((character) => (random() < 0.125 ? '龘' : character)).join('');
  return { edited: replaced(text, passage, now), expected: now };
};

const deleted: Maker = (text, passage) => ({ edited: replaced(text, passage, ''), expected: undefined });

const MAKERS: Readonly<Record<string, Maker>> = {
  'one character edited': oneCharacter,
  'one character in eight edited': severalCharacters,
  'the passage deleted': deleted,
  'the passage put into other words': (text, passage) => ({
    edited: replaced(text, passage, '此处改写成了别的内容，与原先说的事情没有关系。'),
    expected: undefined,
  }),
  'the passage and its neighbours deleted': (text, passage, all) => {
    const at = all.indexOf(passage);
    const [from, to] = [all[Math.max(0, at - 1)] ?? passage, all[Math.min(all.length - 1, at + 1)] ?? passage];
    return { edited: replaced(text, { start: from.start, end: to.end }, ''), expected: undefined };
  },
  'a sentence inserted before it': (text, passage) => ({
    edited: replaced(text, { start: passage.start, end: passage.start }, '这里新添了一句说明情况的话。'),
    expected: words(text, passage),
  }),
  'the passage moved to the end': (text, passage) => ({
    edited: `${replaced(text, passage, '')}\n${words(text, passage)}`,
    expected: words(text, passage),
  }),
  'the passage said twice': (text, passage) => ({
    edited: `${text}\n${words(text, passage)}`,
    expected: words(text, passage),
  }),
  'spaces and widths changed': (text, passage) => ({
    edited: text.replaceAll('，', ',').replaceAll('。', '。 ').replaceAll('“', '「').replaceAll('”', '」'),
    expected: words(text, passage)
      .replaceAll('，', ',')
      .replaceAll('。', '。 ')
      .replaceAll('“', '「')
      .replaceAll('”', '」')
      .trimEnd(),
  }),
};

const EDITS = 2000;

function outcomes(maker: Maker) {
  random = randomFrom(1921);
  const counts = { right: 0, wrong: 0, lost: 0, all: 0 };
  for (let i = 0; i < EDITS; i++) {
    const text = texts[i % texts.length] ?? '';
    const all = sentencesOf(text);
    const passage = pick(all);
    // words that the article says twice have no place of their own
    if (!passage || text.split(words(text, passage)).length !== 2) continue;
    const edit = maker(text, passage, all);
    if (!edit) continue;
    const found = anchor(edit.edited, quoteOf(text, passage), passage);
    const now = found && words(edit.edited, found);
    counts.all++;
    if (now === undefined) counts[edit.expected === undefined ? 'right' : 'lost']++;
    else if (edit.expected !== undefined && isMostly(now, edit.expected)) counts.right++;
    else counts.wrong++;
  }
  return counts;
}

/** An edited edge may be taken in or left out, where most of the passage is in. */
function isMostly(found: string, expected: string): boolean {
  return (
    found === expected ||
    (expected.includes(found) && found.length * 2 > expected.length) ||
    (Math.abs(found.length - expected.length) <= 2 &&
      (found.includes(expected.slice(2, -2)) || expected.includes(found.slice(2, -2))))
  );
}

/** What may be lost, in a hundred: where one character in eight is another, some passages hold hardly a piece of themselves. */
const MAY_BE_LOST: Readonly<Record<string, number>> = { 'one character in eight edited': 3 };

describe('passages of edited pages', () => {
  test.each(Object.entries(MAKERS))(
    '%s',
    (name, maker) => {
      const { right, wrong, lost, all } = outcomes(maker);
      console.info(`${name}: ${right} right, ${wrong} wrong, ${lost} lost of ${all}`);
      expect(all).toBeGreaterThan(EDITS / 2);
      expect(wrong / all).toBeLessThanOrEqual(1e-4);
      expect(lost / all).toBeLessThanOrEqual((MAY_BE_LOST[name] ?? 1) / 100);
    },
    60_000,
  );
});

describe('a passage is looked for in bounded time', () => {
  const passage = '为企业节省费用九十七万六千元，群众满意度达到百分之九十九。';
  test.each([
    ['prose', (texts[0] ?? '').repeat(200)],
    ['one character', '为'.repeat(100_000)],
    ['its own pieces', passage.slice(0, 12).repeat(8000)],
    ['white space', ' \u200b'.repeat(50_000)],
  ])('in 100 kB of %s', (_, text) => {
    const quote = { exact: passage, prefix: '一年来，', suffix: '下一步，' };
    const begun = performance.now();
    expect(anchor(text, quote, { start: 0, end: passage.length })).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
