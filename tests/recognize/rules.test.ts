import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURE_RULES } from '@/lib/recognize/figure/rules';
import { METHOD_RULES } from '@/lib/recognize/method/rules';
import { ORGANIZATION_RULES } from '@/lib/recognize/organization/rules';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const RULES = { ...ORGANIZATION_RULES, ...METHOD_RULES, ...FIGURE_RULES };

describe('a rule makes what its own example says', () => {
  test.each(Object.entries(RULES))('%s', (rule, { example, marks }) => {
    const { annotations } = recognize(example, { segmenter: jiebaSegmenter });
    expect(annotations.map(({ rule: by, text }) => [by, text])).toContainEqual([rule, marks]);
  });
});

test('every rule in the code has an example', () => {
  const files = readdirSync('lib/recognize', { recursive: true, encoding: 'utf8' });
  const named = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('rules.ts'))
    .flatMap((name) => [
      ...readFileSync(`lib/recognize/${name}`, 'utf8').matchAll(
        /rule[:=]?[^\n]*?'((?:figure|organization)\/(?!tagged)[a-z-]+)'/gu,
      ),
    ])
    .map(([, rule]) => rule);
  expect(named.length).toBeGreaterThan(0);
  for (const rule of named) expect(Object.keys(RULES)).toContain(rule);
});
