import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { readTagger } from '@/scripts/tagger-asset';

const CORPUS = '../shared/corpus';
const isThere = existsSync(join(CORPUS, 'score.mjs'));
if (!isThere) console.warn('跳过:../shared/corpus 不在,未核对标注语料上的得分。');

interface Score {
  readonly f: number;
  readonly form?: number;
  readonly core?: number;
}

describe.skipIf(!isThere)('on the shared gold', () => {
  let scores: Record<string, Score>;

  beforeAll(async () => {
    const { score } = await import(/* @vite-ignore */ join(process.cwd(), CORPUS, 'score.mjs'));
    const articles = readdirSync(join(CORPUS, 'articles')).filter((name) => name.endsWith('.txt'));
    const read = (folder: string, name: string) => readFileSync(join(CORPUS, folder, name), 'utf8');
    const tagger = readTagger();
    const predictions = articles.map((file) => ({
      file: basename(file),
      ...recognize(read('articles', file), { segmenter: jiebaSegmenter, tagger }),
    }));
    scores = score(
      predictions,
      (id: string) => read('articles', `${id}.txt`),
      (id: string) => read('gold', `${id}.tsv`),
    );
  });

  test.each([
    ['organization', 0.97],
    ['method', 0.95],
    ['figure', 0.99],
    ['case', 0.8],
  ])('exact F1 of %s is at least %d', (kind, least) => expect(scores[kind]?.f).toBeGreaterThanOrEqual(least));

  test('at least 96 of 100 core names are right', () => expect(scores.method?.core).toBeGreaterThanOrEqual(0.96));

  test('at least 99 of 100 normal forms are right', () => expect(scores.figure?.form).toBeGreaterThanOrEqual(0.99));
});
