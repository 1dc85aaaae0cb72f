import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '@/lib/page/fold';

test.each([
  ['１２％，Ａ', '12%,A'],
  ['“甲”「乙」', '"甲""乙"'],
  ['甲\u00a0乙\u3000丙\u200b丁\u00ad戊\n己', '甲乙丙丁戊己'],
  ['', ''],
])('%j is read as %j', (text, plain) => expect(folded(text).text).toBe(plain));

test('every unit knows where it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: plain, at } = folded(text);
      expect(at.length).toBe(plain.length + 1);
      expect(at.at(-1)).toBe(text.length);
      for (let i = 1; i < at.length; i++) expect(at[i]).toBeGreaterThan(at[i - 1] ?? -1);
    }),
  );
});
