/**
 * Scores recognition on the annotated articles of ../shared/corpus: `npm run score [-- --write]`. Prints tables in
 * Markdown; `--write` puts them into docs/recognition.md, with the date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Segmenter, Token } from '@/lib/recognize/context';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from './jieba-segmenter';
import { baseline } from './score/baselines';
import { leaveOneSourceOut } from './score/leave-one-out';
import { hasSharedGold, type Prediction, sharedArticles, sharedScorer } from './score/shared-gold';
import { SOURCES, sourceOf } from './score/sources';
import { kindTable, leftOutTable, sourceTable } from './score/tables';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
if (!hasSharedGold()) {
  console.error('跳过：../shared/corpus 不在，没有可以评分的文章。');
  process.exit(0);
}

const articles = sharedArticles();
const score = await sharedScorer();
const segmenter = remembering(jiebaSegmenter);
const predict = (options: Parameters<typeof recognize>[1]): Prediction[] =>
  articles.map(({ id, text }) => ({ file: `${id}.txt`, ...recognize(text, options) }));

const full = predict({ segmenter });
const bySource = SOURCES.map((source) => ({
  source,
  count: articles.filter(({ id }) => sourceOf(id) === source).length,
  scores: score(full.filter(({ file }) => sourceOf(file) === source)),
}));
const methods = await leaveOneSourceOut(
  { name: 'method', file: 'lib/recognize/method/weights.ts', constant: 'THRESHOLD' },
  'method',
  steps(-2, 2),
  articles,
  segmenter,
  score,
);
const cases = await leaveOneSourceOut(
  { name: 'case', file: 'lib/recognize/cases/propose-cases.ts', constant: 'LEAST_CLOSENESS' },
  'case',
  steps(0, 6),
  articles,
  segmenter,
  score,
);

const report = [
  `Measured on ${new Date().toISOString().slice(0, 10)} over ${articles.length} articles.`,
  kindTable([
    ['with the segmenter', score(full)],
    ['without', score(predict({}))],
    ['baseline', score(articles.map(baseline))],
  ]),
  'Exact F1 by source, with the segmenter:',
  sourceTable(bySource),
  'The threshold of methods (`THRESHOLD`), chosen on the other sources:',
  leftOutTable(methods),
  'The threshold of cases (`LEAST_CLOSENESS`), chosen on the other sources:',
  leftOutTable(cases),
].join('\n\n');
console.log(report);
if (values.write) {
  writeInto('docs/recognition.md', report);
  console.log('\n已写入 docs/recognition.md');
}

/** The same articles are cut again for every value of a threshold. */
function remembering(segment: Segmenter): Segmenter {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const tokens = known.get(text) ?? segment(text);
    known.set(text, tokens);
    return tokens;
  };
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: (to - from) * 4 + 1 }, (_, i) => from + i / 4);
}

function writeInto(path: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const between = /(<!-- score -->)[\s\S]*(<!-- \/score -->)/u;
  if (!between.test(page)) throw new Error(`${path} 里没有 <!-- score --> 标记。`);
  writeFileSync(
    path,
    page.replace(between, (_, open, close) => `${open}\n\n${text}\n\n${close}`),
  );
}
