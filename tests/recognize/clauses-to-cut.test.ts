import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutWhereNamed, UNCUT } from '@/lib/recognize/clauses-to-cut';
import { headsIn } from '@/lib/recognize/organization/heads';
import { goldArticles, OWN_CORPUS } from '@/scripts/gold';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const cut = (text: string) => cutWhereNamed(text, headsIn(text), jiebaSegmenter);
const uncut = (text: string) => cut(text).flatMap((token) => (token.tag === UNCUT ? token.text : []));

test.each([
  ['大家都很高兴，市公安局也来了，人人满意。', ['大家都很高兴', '人人满意']],
  ['大家都很高兴，人人满意，市公安局也来了。', ['大家都很高兴，人人满意']],
  ['去了黄岩，看了又看', ['看了又看']],
  ['用的是G7平台，看了又看', ['看了又看']],
  ['看了又看', ['看了又看']],
  ['', []],
])('%s: not cut %j', (text, clauses) => expect(uncut(text)).toEqual(clauses));

test('words stand where the segmenter puts them in the whole text', () => {
  for (const { text } of goldArticles(OWN_CORPUS).slice(0, 20)) {
    const whole = new Map(jiebaSegmenter(text).map((token) => [token.start, token]));
    for (const token of cut(text)) if (token.tag !== UNCUT) expect(token).toEqual(whole.get(token.start));
  }
});

test('tokens cover any text in order', () => {
  const piece = fc.constantFrom('市公安局', '，', '。', ' ', '好', 'ab', '“', '”', '\n', '😀', '\ud800', '黄岩', '12');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const tokens = cut(text);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(tokens.every(({ start, end }, i) => start === (tokens[i - 1]?.end ?? 0) && start < end)).toBe(true);
      },
    ),
  );
});
