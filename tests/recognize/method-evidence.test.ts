import { describe, expect, test } from 'vitest';
import type { Token } from '@/lib/recognize/context';
import * as contexts from '@/lib/recognize/lexicon/method-contexts';
import {
  HEAD_MODIFIERS,
  METHOD_HEADS,
  NAME_ENDINGS,
  OTHER_HEADS,
  OTHER_NAME_ENDINGS,
} from '@/lib/recognize/lexicon/method-heads';
import { SET_PHRASES } from '@/lib/recognize/lexicon/method-set-phrases';
import { CREATION_VERBS, MILD_VERBS } from '@/lib/recognize/lexicon/method-verbs';
import { weighedMentions } from '@/lib/recognize/method/evidence';
import { METHOD_RULES } from '@/lib/recognize/method/rules';
import { EVIDENCE } from '@/lib/recognize/method/weights';
import { methods } from '@/lib/recognize/recognizers/methods';
import { documentOf } from '@/lib/text/document';

test.each(Object.entries(EVIDENCE))('evidence %s shows in its example', (piece, { example }) => {
  const mention = weighedMentions({ document: documentOf(example) }, wordsInQuotes(example)).at(-1);
  expect(mention?.evidence).toContain(piece);
});

test.each(Object.entries(METHOD_RULES))('%s marks its example', (rule, { example, marks, name }) => {
  const marked = methods({ document: documentOf(example), trace: () => {} });
  expect(marked).toContainEqual(expect.objectContaining({ rule, text: marks, name }));
});

describe('lexicons are sorted, without doubles', () => {
  const lists: [string, readonly string[]][] = [
    ...Object.entries(METHOD_HEADS),
    ['modifiers', HEAD_MODIFIERS],
    ['name endings', NAME_ENDINGS],
    ['other heads', OTHER_HEADS],
    ['other endings', OTHER_NAME_ENDINGS],
    ['creation verbs', CREATION_VERBS],
    ['mild verbs', MILD_VERBS],
    ...Object.entries(contexts),
    ...SET_PHRASES.map(({ source, phrases }): [string, readonly string[]] => [source, phrases]),
  ];
  test.each(lists)('%s', (_, list) => expect(list).toEqual([...new Set(list)].toSorted()));

  test('mild verbs are creation verbs', () => expect(CREATION_VERBS).toEqual(expect.arrayContaining([...MILD_VERBS])));

  test('every group of set phrases tells its source', () =>
    expect(SET_PHRASES.filter(({ source, phrases }) => source === '' || phrases.length === 0)).toEqual([]));
});

/** A token for each quotation's words, as a segmenter gives that knows them as one word. */
function wordsInQuotes(text: string): Map<number, Token> {
  const words = documentOf(text).quotes.map(({ inner }) => ({
    ...inner,
    text: text.slice(inner.start, inner.end),
    tag: 'i',
  }));
  return new Map(words.map((word) => [word.start, word]));
}
