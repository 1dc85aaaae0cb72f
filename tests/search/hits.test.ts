import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '@/lib/search/fold';
import { hitsIn } from '@/lib/search/hits';
import { parseQuery } from '@/lib/search/query';
import type { Facet } from '@/lib/search/request';

test.each<[text: string, query: string, of: Facet | undefined, shown: string]>([
  ['党建引领，抓党建', '党建', undefined, '[党建]引领，抓[党建]'],
  ['ＡＢＣ學習', 'abc 学习', undefined, '[ＡＢＣ學習]'],
  ['投入976,000元', '97.6万', undefined, '投入[976,000]元'],
  ['投入97.6万元', '976000元', undefined, '投入[97.6万元]'],
  ['机关党建', 'dj', undefined, '机关党建'],
  ['机关党建', 'dj', 'tag', '机关[党建]'],
  ['机关党建', 'jiguandang', 'tag', '[机关党]建'],
  ['机关党建', '标签:机关 -党建', 'tag', '[机关]党建'],
  ['机关党建', '标签:机关', 'organization', '机关党建'],
  ['机关党建', '机关 关党', undefined, '[机关党]建'],
  ['机关党建', '', undefined, '机关党建'],
])('%s by %s in %s → %s', (text, query, of, shown) => {
  let out = text;
  for (const { start, end } of hitsIn(text, parseQuery(query), of).toReversed())
    out = `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`;
  expect(out).toBe(shown);
});

test('folding keeps the length of every text, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
