import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const CORPUS = '../shared/corpus';
const isThere = existsSync(join(CORPUS, 'score.mjs'));
if (!isThere) console.warn('跳过:../shared/corpus 不在,未核对标注语料上的得分。');

interface Score {
  readonly f: number;
  readonly form?: number;
}

describe.skipIf(!isThere)('on the shared gold', () => {
  let scores: Record<string, Score>;

  beforeAll(async () => {
    const { score } = await import(/* @vite-ignore */ join(process.cwd(), CORPUS, 'score.mjs'));
    const articles = readdirSync(join(CORPUS, 'articles')).filter((name) => name.endsWith('.txt'));
    const read = (folder: string, name: string) => readFileSync(join(CORPUS, folder, name), 'utf8');
    const predictions = articles.map((file) => ({
      file: basename(file),
      ...recognize(read('articles', file), { segmenter: jiebaSegmenter }),
    }));
    scores = score(
      predictions,
      (id: string) => read('articles', `${id}.txt`),
      (id: string) => read('gold', `${id}.tsv`),
    );
  });

  test.each([
    ['organization', 0.85],
    ['method', 0.75],
    ['figure', 0.95],
    ['case', 0.6],
  ])('exact F1 of %s is at least %d', (kind, least) => expect(scores[kind]?.f).toBeGreaterThanOrEqual(least));

  test('at least 97 of 100 normal forms are right', () => expect(scores.figure?.form).toBeGreaterThanOrEqual(0.97));
});
