import { expect, test } from 'vitest';
import { headsIn } from '@/lib/recognize/organization/heads';
import { organizations } from '@/lib/recognize/recognizers/organizations';
import { ruleFactsOf } from '@/lib/recognize/tagger/rule-facts';
import { stretchesOf } from '@/lib/recognize/tagger/stretches';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

test.each([
  ['天气很好，江口市税务局发布预警。', ['江口市税务局发布预警']],
  ['他说：“华为和思科都来了”', ['“华为和思科都来了”']],
  ['大家学习很认真，收获很大。', []],
  ['', []],
])('where a name may stand in %s', (text, expected) => {
  const tokens = jiebaSegmenter(text);
  const proposals = organizations({ document: documentOf(text), tokens, trace: () => {} }, headsIn(text));
  const stretches = stretchesOf(text, tokens, ruleFactsOf(text.length, proposals));
  expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
