import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognize } from '@/lib/recognize/recognize';
import { goldArticles, OWN_CORPUS } from '@/scripts/gold';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { countGold } from '@/scripts/tagger/measure';
import { readTagger } from '@/scripts/tagger-asset';

const articles = goldArticles(OWN_CORPUS);

test.each(articles)('every row of $id stands in its line', ({ id, text }) => {
  const lines = text.split('\n');
  const rows = readFileSync(join(OWN_CORPUS, 'gold', `${id}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const [line = '', label = '', surface = ''] = row.split('\t');
    expect(['ORG', 'METHOD', 'FIGURE', 'case']).toContain(label);
    if (label !== 'case') expect(lines[Number(line) - 1]).toContain(surface);
  }
});

/** Weights were fitted to these articles: this guards against what breaks, and measures nothing. */
describe('what recognition was taught', () => {
  const tagger = readTagger();
  const found = articles.map(({ text, spans }) => ({
    annotations: recognize(text, { segmenter: jiebaSegmenter, tagger }).annotations,
    spans,
  }));

  test.each([
    ['organization', 0.93],
    ['method', 0.88],
    ['figure', 0.97],
  ] as const)('exact F1 of %s is at least %d', (kind, least) => {
    const counts = { right: 0, extra: 0, missed: 0 };
    for (const { annotations, spans } of found)
      countGold(
        counts,
        annotations.filter((annotation) => annotation.kind === kind),
        spans,
        kind,
      );
    const { right, extra, missed } = counts;
    expect((2 * right) / (2 * right + extra + missed)).toBeGreaterThanOrEqual(least);
  });
});
